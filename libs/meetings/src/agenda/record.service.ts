import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Conflict,
  dayAt,
  type FieldError,
  InvalidInput,
  newId,
  NotFound,
  parseId,
  parseUuid,
  type Uuid,
  type Who,
} from '@regiotafel/kernel';
import type { PageRequest } from '@regiotafel/graphql';
import { announce, Keyring, type ObjectKey, once, open, seal, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { MeetingsEvents } from '../contract/events.js';
import { aheadFaults } from '../domain/days-ahead.js';
import { ActionAlreadyDone, MeetingNotInState } from '../domain/meeting.errors.js';
import type { Attended } from '../meeting/meeting.service.js';
import type { AddAction, CompleteAction, RecordDecision } from './agenda.input.js';
import { agendaDoor } from './agenda.policy.js';
import { type AgendaItem, AgendaService } from './agenda.service.js';
import {
  ACTIONS_BY_ID,
  type ActionRecord,
  ACTIONS_OF,
  completeAction,
  type DecisionRecord,
  DECISIONS_OF,
  insertAction,
  insertDecision,
  KEYS_OF,
  MY_ACTIONS,
} from './record.store.js';

/** A decision with its text. */
export type Decision = Omit<DecisionRecord, 'sealed' | 'key_version'> & { readonly text: string };
/** An action with its text. */
export type Action = Omit<ActionRecord, 'sealed' | 'key_version'> & { readonly text: string };

/** What an item holds: decisions as they were taken, actions by deadline. */
export interface Outcome {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

const FIRST_DAY = '0001-01-01';
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const DECISIONS = 'meetings.decisions';
const ACTIONS = 'meetings.actions';

type Keys = ReadonlyMap<string, ObjectKey>;

const opened = <R extends DecisionRecord | ActionRecord>(table: string, rows: readonly R[], keys: Keys) =>
  rows.flatMap(({ sealed, key_version, ...row }) => {
    const key = keys.get(`${row.item_id}/${key_version}`);
    if (!key) return [];
    return [{ ...row, text: open(key, { objectId: row.item_id, table, column: 'sealed', rowId: row.id }, sealed) }];
  });

/** What was decided and who does what. Texts are sealed with the key of their item; reading one leaves a log row about the person. */
@Injectable()
export class RecordService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
    private readonly agenda: AgendaService,
  ) {}

  /** Decisions and actions of items, by item id. */
  outcomes(actor: Actor, items: readonly AgendaItem[]): Promise<ReadonlyMap<string, Outcome>> {
    const open = items.filter(({ mayRead }) => mayRead);
    const ids = open.map(({ id }) => id);
    return this.tenants.run(actor, { action: 'agenda.open' }, async (tx) => {
      const decisions = await tx.read(DECISIONS_OF, [ids]);
      const actions = await tx.read(ACTIONS_OF, [ids]);
      const keys = await this.keys(tx, ids);
      await this.seen(
        tx,
        open.flatMap(({ pool_card_id }) => pool_card_id ?? []),
      );
      return new Map(open.map((item) => [item.id, this.outcome(tx.who, item, decisions, actions, keys)]));
    });
  }

  /** The asker's own actions by deadline, without the finished ones unless asked for. */
  mine(actor: Actor, page: PageRequest, alsoDone: boolean): Promise<Action[]> {
    const [day = FIRST_DAY, id = FIRST_ID] = page.after ?? [];
    return this.tenants.run(actor, { action: 'action.mine' }, async (tx) => {
      const rows = await tx.read(MY_ACTIONS, [alsoDone, day, id, page.limit]);
      const own = rows.filter((row) => agendaDoor.can(tx.who, 'read', 'Action', row));
      return this.openActions(tx, own);
    });
  }

  /** @throws MeetingNotInState, InvalidInput when it corrects what was not decided on this item */
  async decide(actor: Actor, input: RecordDecision): Promise<Uuid> {
    const object = { kind: 'AgendaItem', id: input.agendaItemId };
    const { meetingId } = await this.tenants.run(actor, { action: 'decision.record', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const { item, meeting } = await this.recordable(tx, input.agendaItemId);
        await this.checkCorrected(tx, item.id, input.corrects);
        const id = newId();
        const place = { objectId: item.id, table: DECISIONS, column: 'sealed', rowId: id };
        const key = await this.key(tx, item.id);
        const sealed = seal(key, place, input.text);
        await insertDecision(tx, { id, item_id: item.id, sealed, key_version: key.version, corrects: input.corrects });
        await this.say(tx, 'DecisionRecorded', meeting, { decisionId: id });
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  /** @throws MeetingNotInState, InvalidInput with every wrong field */
  async addAction(actor: Actor, input: AddAction): Promise<Uuid> {
    const object = { kind: 'AgendaItem', id: input.agendaItemId };
    const { meetingId } = await this.tenants.run(actor, { action: 'action.add', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const { item, meeting } = await this.recordable(tx, input.agendaItemId);
        const unknown: FieldError[] = item.members.includes(input.ownerId)
          ? []
          : [{ path: 'ownerId', code: 'UNKNOWN_REFERENCE' }];
        const wrong = [...unknown, ...aheadFaults(input.dueOn, dayAt(tx.now), 'dueOn')];
        if (wrong.length > 0) throw new InvalidInput(wrong);
        await this.insertAction(tx, item, meeting, input);
        return { meetingId: meeting.id };
      }),
    );
    return parseUuid(meetingId ?? '');
  }

  /** Answers the action's id. */
  async complete(actor: Actor, input: CompleteAction): Promise<Uuid> {
    const object = { kind: 'Action', id: input.actionId };
    const { actionId } = await this.tenants.run(actor, { action: 'action.complete', object }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const [action] = await tx.read(ACTIONS_BY_ID, [[input.actionId]]);
        agendaDoor.requireCan(tx.who, 'complete', 'Action', action);
        if (!action) throw new NotFound();
        if (action.status === 'DONE') throw new ActionAlreadyDone();
        if ((await completeAction(tx, action.id, input.version)) === 0) throw new Conflict();
        const payload: MeetingsEvents['ActionCompleted'] = {
          actionId: action.id,
          ownerId: action.owner_id,
          meetingId: action.meeting_id,
        };
        await announce(tx, { scope: 'meetings', event: 'ActionCompleted', tenantId: action.tenant_id, payload });
        return { actionId: action.id };
      }),
    );
    return parseUuid(actionId ?? '');
  }

  /** Actions with their text by global id; one that is not there, or not the asker's to see, is absent. */
  byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Action>> {
    const wanted = new Map(ids.map((id) => [parseId('action', id) as string, id]));
    return this.tenants.run(actor, { action: 'action.read' }, async (tx) => {
      const rows = await tx.read(ACTIONS_BY_ID, [[...wanted.keys()]]);
      const own = rows.filter((row) => agendaDoor.can(tx.who, 'read', 'Action', row));
      const actions = await this.openActions(tx, own);
      return new Map(actions.map((action) => [wanted.get(action.id) ?? '', action]));
    });
  }

  private async openActions(tx: TenantTx, rows: readonly ActionRecord[]): Promise<Action[]> {
    if (rows.length === 0) return [];
    const items = rows.map(({ item_id }) => item_id);
    await this.seen(
      tx,
      rows.flatMap(({ pool_card_id }) => pool_card_id ?? []),
    );
    return opened(ACTIONS, rows, await this.keys(tx, items));
  }

  /** What is corrected is a decision of the same item. */
  private async checkCorrected(tx: TenantTx, itemId: Uuid, corrects: Uuid | null): Promise<void> {
    if (corrects === null) return;
    const taken = await tx.read(DECISIONS_OF, [[itemId]]);
    if (!taken.some(({ id }) => id === corrects))
      throw new InvalidInput([{ path: 'corrects', code: 'UNKNOWN_REFERENCE' }]);
  }

  private async recordable(tx: TenantTx, itemId: Uuid): Promise<{ item: AgendaItem; meeting: Attended }> {
    const found = await this.agenda.require(tx, itemId, 'record');
    if (found.meeting.status !== 'HELD') throw new MeetingNotInState(found.meeting.status);
    await this.seen(tx, found.item.pool_card_id === null ? [] : [found.item.pool_card_id]);
    return found;
  }

  private async insertAction(tx: TenantTx, item: AgendaItem, meeting: Attended, input: AddAction): Promise<void> {
    const id = newId();
    const key = await this.key(tx, item.id);
    const sealed = seal(key, { objectId: item.id, table: ACTIONS, column: 'sealed', rowId: id }, input.text);
    const { ownerId, dueOn } = input;
    const about = { item_id: item.id, meeting_id: meeting.id, pool_card_id: item.pool_card_id };
    await insertAction(tx, { id, ...about, owner_id: ownerId, due_on: dueOn, sealed, key_version: key.version });
    await this.say(tx, 'ActionAdded', meeting, { actionId: id, ownerId });
  }

  private outcome(
    who: Who,
    item: AgendaItem,
    decisions: readonly DecisionRecord[],
    actions: readonly ActionRecord[],
    keys: Keys,
  ): Outcome {
    const { readers } = item;
    const taken = decisions.filter(
      (row) => row.item_id === item.id && agendaDoor.can(who, 'read', 'Decision', { ...row, readers }),
    );
    const given = actions.filter(
      (row) => row.item_id === item.id && agendaDoor.can(who, 'read', 'Action', { ...row, readers }),
    );
    return { decisions: opened(DECISIONS, taken, keys), actions: opened(ACTIONS, given, keys) };
  }

  private async keys(tx: TenantTx, itemIds: readonly Uuid[]): Promise<Keys> {
    const rows = await tx.read(KEYS_OF, [[...new Set(itemIds)]]);
    const region = tx.who.regionId;
    if (!region) return new Map();
    return new Map(
      rows.map((row) => [
        `${row.object_id}/${row.version}`,
        this.keyring.unwrap(region, row.object_id, row.version, row.wrapped),
      ]),
    );
  }

  private async key(tx: TenantTx, itemId: Uuid): Promise<ObjectKey> {
    const [key] = (await this.keys(tx, [itemId])).values();
    if (!key) throw new NotFound();
    return key;
  }

  /** The person a card is about stands in the log under the card's id. */
  private async seen(tx: TenantTx, cards: readonly Uuid[]): Promise<void> {
    const region = tx.who.regionId;
    if (region && cards.length > 0) await tx.seen(region, [...new Set(cards)]);
  }

  private async say(
    tx: TenantTx,
    event: keyof MeetingsEvents,
    meeting: Attended,
    more: Record<string, string>,
  ): Promise<void> {
    const about = {
      meetingId: meeting.id,
      poolCardId: meeting.pool_card_id,
      municipalityId: meeting.municipality_id,
      regionId: meeting.tenant_id,
    };
    await announce(tx, { scope: 'meetings', event, tenantId: meeting.tenant_id, payload: { ...about, ...more } });
  }
}
