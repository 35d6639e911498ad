import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type GraphContext, loaderFor, pageOf } from '@regiotafel/graphql';
import { type Actor, Conflict, dayAt, globalId, parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { once, Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf, caseFileRef } from '../contract/ids.js';
import { caseNumber } from '../domain/case-file.js';
import { type CardStep, isFurther, isOvertaken, respondWithin } from '../domain/pool.js';
import { workingDaysAfter } from '../domain/signal-clocks.js';
import { ThemeRules } from '../rules/rules.service.js';
import type { PoolCounts, PoolFilter, PoolQuery, SetPoolCardStatus, WorkBegun } from './pool.input.js';
import { poolDoor } from './pool.policy.js';
import {
  cardById,
  cardCounts,
  type CardFilter,
  type CardRow,
  CARDS_BY_IDS,
  cardSliceQuery,
  cardSliceValues,
  cursorColumns,
  insertCard,
  moveCardOn,
  setCardStatus,
} from './pool.store.js';

const ALL: PoolFilter = {
  municipality: null,
  theme: null,
  status: null,
  urgency: null,
  text: null,
  openOnly: false,
  respondUntil: null,
  assignee: null,
};

/** A filter of the graph as the store takes it. */
export const filterOf = (asked: PoolFilter | null): CardFilter => {
  const filter = asked ?? ALL;
  return {
    municipalityId: filter.municipality,
    themes: filter.theme,
    statuses: filter.status,
    urgencies: filter.urgency,
    text: filter.text,
    openOnly: filter.openOnly ?? false,
    respondUntil: filter.respondUntil,
    assigneeId: filter.assignee,
  };
};

/** A card as the graph shows it. `row` is for cursors. */
export const viewOf = (row: CardRow) => ({
  id: globalId('card', row.id),
  row,
  version: row.version,
  number: row.number,
  isExercise: row.exercise_id !== null,
  municipality: municipalityRef(row.municipality_id),
  theme: themeRef(row.theme),
  regime: row.regime,
  urgency: row.urgency,
  status: row.status,
  respondBy: row.respond_by,
  caseManager: memberRef(row.case_manager_id),
  caseFile: caseFileRef(row.case_id),
  assignee: row.assignee_id ? memberRef(row.assignee_id) : null,
});
export type PoolCardView = ReturnType<typeof viewOf>;

/** The pool of a region: cards without identity. A list of them names no person and writes one log row. */
@Injectable()
export class PoolService {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: ThemeRules,
  ) {}

  async page(actor: Actor, query: PoolQuery): Promise<Connection<PoolCardView>> {
    const order = query.sort?.by ?? 'RESPOND_BY';
    const page = pageOf(query, cursorColumns(order));
    const slice = {
      order,
      descending: query.sort?.descending ?? false,
      after: page.after,
      limit: page.limit,
    };
    const { rows, who } = await this.tenants.read(
      actor,
      { action: 'pool.list' },
      cardSliceQuery(slice),
      cardSliceValues(filterOf(query.filter), slice),
    );
    const shown = rows.filter((row) => poolDoor.can(who, 'read', 'PoolCard', row));
    return connection(shown.map(viewOf), page, ({ row }) => [row.position, row.id]);
  }

  /** How many cards each filter leaves. */
  counts(actor: Actor, { filters }: PoolCounts): Promise<number[]> {
    return this.tenants.run(actor, { action: 'pool.count' }, async (tx) => {
      await tx.enter();
      const counts: number[] = [];
      for (const filter of filters) {
        const shown = (await cardCounts(tx, filterOf(filter))).filter((row) =>
          poolDoor.can(tx.who, 'read', 'PoolCard', row),
        );
        counts.push(shown.reduce((all, { cards }) => all + cards, 0));
      }
      return counts;
    });
  }

  async byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, PoolCardView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'card', id } } : {};
    const { rows, who } = await this.tenants.read(actor, { action: 'pool.read', ...object }, CARDS_BY_IDS, [ids]);
    const shown = rows.filter((row) => poolDoor.can(who, 'read', 'PoolCard', row));
    return new Map(shown.map((row) => [row.id, viewOf(row)]));
  }

  /** One card by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<PoolCardView | null> {
    const uuid = parseId('card', id);
    return loaderFor(context, 'cases.pool-card', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  /** @throws Conflict when somebody changed the card since */
  setStatus(actor: Actor, input: SetPoolCardStatus): Promise<PoolCardView | null> {
    const operation = { action: 'pool.set-status', object: { kind: 'card', id: input.cardId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const card = await cardById(tx, input.cardId);
        poolDoor.requireCan(tx.who, 'setStatus', 'PoolCard', card);
        const found = card as CardRow;
        if (found.version !== input.version || (await setCardStatus(tx, found, input.status)) === 0)
          throw new Conflict();
        return { cardId: found.id };
      });
      const row = await cardById(tx, input.cardId);
      return row && poolDoor.can(tx.who, 'read', 'PoolCard', row) ? viewOf(row) : null;
    });
  }

  /** Lays the card of a new case on the table; once, however often the event arrives. `actor` is the system in the region's tenant. */
  add(actor: Actor, opened: CasesEvents['CaseOpened']): Promise<void> {
    const { caseId, municipalityId, theme, urgency, caseManagerTenantId, caseManagerId } = opened;
    return this.tenants.run(actor, { action: 'pool.add', object: { kind: 'case', id: caseId } }, async (tx) => {
      const rule = await this.rules.rule(tx, theme);
      poolDoor.requireCan(tx.who, 'add', 'PoolCard', { tenant_id: rule.tenant_id });
      const isHoliday = await this.rules.holidaysFrom(tx, dayAt(tx.now));
      await insertCard(tx, {
        id: cardIdOf(caseId),
        municipalityId,
        caseId,
        number: caseNumber(opened.year, opened.count, opened.exerciseId !== null),
        exerciseId: opened.exerciseId,
        theme,
        urgency,
        respondBy: workingDaysAfter(tx.now, respondWithin(urgency), isHoliday),
        caseManagerTenantId,
        caseManagerId,
        openedAt: tx.now,
      });
    });
  }

  /**
   * Work for a case began elsewhere: its card goes as far as that, never back. An event acts once, and one that tells of work
   * from before somebody set the status by hand acts no more, however late it comes. `actor` is the system in the region's tenant.
   * @throws NotFound while there is no such card of that municipality here: it may still be on its way
   * @throws Conflict when somebody changed the card meanwhile
   */
  async moveOn(actor: Actor, { poolCardId, municipalityId, at }: WorkBegun, step: CardStep): Promise<void> {
    if (poolCardId === null) return;
    const operation = { action: 'pool.move-on', object: { kind: 'card', id: poolCardId } };
    await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'cases', { idempotencyKey: poolCardId }, async () => {
        const found = await cardById(tx, poolCardId);
        const card = found?.municipality_id === municipalityId ? found : null;
        poolDoor.requireCan(tx.who, 'moveOn', 'PoolCard', card);
        const goes = card && isFurther(step, card.status) && !isOvertaken(card.set_at?.getTime() ?? null, at);
        if (goes && (await moveCardOn(tx, card, step)) === 0) throw new Conflict();
        return { cardId: poolCardId };
      }),
    );
  }
}
