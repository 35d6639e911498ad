import { Injectable } from '@nestjs/common';
import { poolCardRef } from '@regiotafel/cases/contract';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type PageArgs, type PageRequest, pageOf } from '@regiotafel/graphql';
import {
  type Actor,
  globalId,
  InvalidInput,
  isDay,
  isUuid,
  NotFound,
  parseId,
  type Uuid,
  type Who,
} from '@regiotafel/kernel';
import { Keyring, open, type SqlValue, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { REQUEST_MOVES, statusAfter } from '../domain/request.js';
import type { RequestFilter, RequestSort } from './request.input.js';
import { requestDoor, VERB_OF } from './request.policy.js';
import { LISTS, QUESTION, type RequestRecord, REQUESTS_BY_ID } from './request.store.js';

/** Where the question of a request is sealed. */
export const questionPlace = (requestId: Uuid) =>
  ({ objectId: requestId, table: 'expertise.request_questions', column: 'sealed', rowId: requestId }) as const;

const stateOf = (row: RequestRecord) => ({ status: row.status, expertId: row.expert_id });

/** What somebody can do with a request now: the state allows it and so does the policy. */
const actionsOf = (row: RequestRecord, who: Who) =>
  REQUEST_MOVES.filter(
    (move) => statusAfter(stateOf(row), move) !== null && requestDoor.can(who, VERB_OF[move], 'ExpertiseRequest', row),
  );

/** The case behind a request, for who may know that there is one. */
const cardOf = (row: RequestRecord, who: Who) =>
  row.pool_card_id && requestDoor.can(who, 'readCard', 'ExpertiseRequest', row) ? poolCardRef(row.pool_card_id) : null;

/** A request as the graph shows it. */
const viewOf = (row: RequestRecord, who: Who) => ({
  id: globalId('request', row.id),
  version: row.version,
  status: row.status,
  municipality: municipalityRef(row.municipality_id),
  card: cardOf(row, who),
  skills: row.skills,
  languages: row.languages,
  hours: row.hours,
  hoursWorked: row.hours_worked,
  urgency: row.urgency,
  openedOn: row.opened_on,
  openedBy: memberRef(row.opened_by),
  respondBy: row.respond_by,
  expertId: row.expert_id ? globalId('expert', row.expert_id) : null,
  declineReason: row.decline_reason,
  actions: actionsOf(row, who),
});
export type RequestView = ReturnType<typeof viewOf>;

const startOf = ({ after }: PageRequest, sort: RequestSort): readonly string[] => {
  if (after === null) return LISTS[sort].start;
  const [day = '', id = ''] = after;
  if (!isDay(day) || !isUuid(id)) throw new InvalidInput([{ path: 'after', code: 'INVALID_CURSOR' }]);
  return after;
};

const filterValues = (filter: RequestFilter): SqlValue[] => [
  filter?.status ?? null,
  filter?.urgency ?? null,
  filter?.skill ?? null,
  filter?.municipalityId ?? null,
  filter?.poolCardId ?? null,
  filter?.expertId ?? null,
];

/** Reading requests for expertise. */
@Injectable()
export class RequestService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
  ) {}

  /** A page of the requests somebody has a part in. */
  async page(actor: Actor, filter: RequestFilter, sort: RequestSort, args: PageArgs): Promise<Connection<RequestView>> {
    const page = pageOf(args);
    const values = [...startOf(page, sort), page.limit, ...filterValues(filter)];
    const { rows, who } = await this.tenants.read(actor, { action: 'request.list' }, LISTS[sort].query, values);
    return connection(
      rows.filter((row) => requestDoor.can(who, 'read', 'ExpertiseRequest', row)).map((row) => viewOf(row, who)),
      page,
      (view) => [sort === 'OPENED_ON' ? view.openedOn : view.respondBy, parseId('request', view.id)],
    );
  }

  /** Requests by global id; one that is not there, or not the asker's to see, is absent. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, RequestView>> {
    const wanted = ids.map((id) => parseId('request', id));
    const [only] = wanted;
    const object = only && wanted.length === 1 ? { object: { kind: 'request', id: only } } : {};
    const { rows, who } = await this.tenants.read(actor, { action: 'request.read', ...object }, REQUESTS_BY_ID, [
      wanted,
    ]);
    const views = rows
      .filter((row) => requestDoor.can(who, 'read', 'ExpertiseRequest', row))
      .map((row) => viewOf(row, who));
    return new Map(views.map((view) => [view.id, view]));
  }

  /**
   * Opens the question of a request, one log row each; the person it may be about stands in the log under the id of the
   * card. Null when the asker has no need to know.
   */
  question(actor: Actor, id: string): Promise<string | null> {
    const requestId = parseId('request', id);
    const operation = { action: 'request.read-question', object: { kind: 'request', id: requestId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const [row] = await tx.read(QUESTION, [requestId]);
      if (!row || !requestDoor.can(tx.who, 'readQuestion', 'ExpertiseRequest', row)) return null;
      if (row.pool_card_id) await tx.seen(row.tenant_id, [row.pool_card_id]);
      const key = this.keyring.unwrap(row.tenant_id, requestId, row.key_version, row.wrapped);
      return open(key, questionPlace(requestId), row.sealed);
    });
  }

  /** One request inside a transaction. @throws NotFound when it is not there, or not the asker's to see */
  async one(tx: TenantTx, requestId: Uuid): Promise<RequestRecord> {
    const [row] = await tx.read(REQUESTS_BY_ID, [[requestId]]);
    if (!row || !requestDoor.can(tx.who, 'read', 'ExpertiseRequest', row)) throw new NotFound();
    return row;
  }

  /** What the asker sees of a request after a change; null when the change took it out of sight. */
  async seen(tx: TenantTx, requestId: Uuid): Promise<RequestView | null> {
    const [row] = await tx.read(REQUESTS_BY_ID, [[requestId]]);
    return row && requestDoor.can(tx.who, 'read', 'ExpertiseRequest', row) ? viewOf(row, tx.who) : null;
  }
}
