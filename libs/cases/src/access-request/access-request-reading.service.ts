import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { Keyring, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import { caseFileRef } from '../contract/ids.js';
import { type AccessRequestParty, accessRequestState, fitsRequest } from '../domain/access-request.js';
import { grantState, untilDay } from '../domain/grant.js';
import type { WorkItem } from '../domain/work-item.js';
import { grantOf, type GrantRow, Grants } from '../grant/grant.service.js';
import { Seals } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import { accessRequestDoor } from './access-request.policy.js';
import {
  accessRequestById,
  type AccessRequestRow,
  accessRequestsByIds,
  accessRequestsOf,
  waitingRequests,
} from './access-request.store.js';

const AT_MOST = 100;

/** Where the texts of a request are sealed: with its own key, because who asks cannot open the case. */
export const placeOf = (column: 'necessity' | 'subsidiarity' | 'reason', rowId: Uuid) => ({
  table: 'cases.access_requests',
  column,
  rowId,
});

/** A request with the access it led to, and what the caller may do with it. */
export interface KnownRequest {
  readonly row: AccessRequestRow;
  readonly grant: GrantRow | null;
  readonly seals: Seals;
  readonly may: (action: string) => boolean;
}

const stateOf = ({ row, grant }: KnownRequest, now: Date) =>
  accessRequestState(
    {
      withdrawnAt: row.withdrawn_at,
      lapsesAt: row.lapses_at,
      answer: row.answer,
      grantState: grant && grantState(grantOf(grant), now),
      neverApproved: grant !== null && grant.field_sets.includes('IDENTITY') && grant.approved_at === null,
      refusedBySecond: row.revoked_because === 'REFUSED',
      caseIsOver: row.is_over,
    },
    now,
  );

/** What somebody is to a request, by what the door lets them do. */
const partiesOf = (may: KnownRequest['may']): AccessRequestParty[] => [
  ...(may('decide') ? (['CASE_MANAGER', 'PROCESS_COORDINATOR'] as const) : []),
  ...(may('second') ? (['SECOND_PERSON'] as const) : []),
  ...(may('withdraw') ? (['ASKER'] as const) : []),
];

const viewOf = (known: KnownRequest, now: Date) => {
  const { row, seals, may } = known;
  const state = stateOf(known, now);
  const refusal = row.refusal ?? row.reason;
  const parties = partiesOf(may);
  return {
    id: globalId('ask', row.id),
    caseId: row.case_id,
    caseFile: caseFileRef(row.case_id),
    state,
    askedBy: memberRef(row.asked_by),
    purpose: row.purpose,
    fieldSets: row.field_sets,
    until: untilDay(row.valid_until),
    necessity: seals.open(placeOf('necessity', row.id), row.necessity),
    subsidiarity: seals.open(placeOf('subsidiarity', row.id), row.subsidiarity),
    askedAt: row.asked_at,
    lapsesAt: row.lapses_at,
    answeredBy: row.answered_by && memberRef(row.answered_by),
    second: row.second_id && memberRef(row.second_id),
    refusal: refusal && seals.open(placeOf('reason', row.id), refusal),
    mayApprove: fitsRequest(state, 'approve', parties),
    mayWithdraw: fitsRequest(state, 'withdraw', parties),
    needsSecond: state === 'ASKED' && row.field_sets.includes('IDENTITY'),
  };
};
export type AccessRequestView = ReturnType<typeof viewOf>;

/** Requests for access as who asks, who leads the case and the second person see them. */
@Injectable()
export class AccessRequestReading {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly keyring: Keyring,
  ) {}

  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, AccessRequestView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'access-request', id } } : {};
    return this.tenants.run(actor, { action: 'access-request.read', ...object }, async (tx) => {
      const known = await this.known(tx, await accessRequestsByIds(tx, ids));
      return new Map(known.map((each) => [each.row.id, viewOf(each, tx.now)]));
    });
  }

  /** One request by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<AccessRequestView | null> {
    const uuid = parseId('ask', id);
    return loaderFor(context, 'cases.access-request', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  /** The requests about one case that the caller may know of; those of all cases of a page are read together. */
  async about(context: GraphContext, caseId: Uuid): Promise<readonly AccessRequestView[]> {
    const loader = loaderFor(context, 'cases.access-requests', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.ofCases(context.actor, ids as Uuid[]);
    });
    return (await loader.load(caseId)) ?? [];
  }

  /** Requests about cases, newest first, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly AccessRequestView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'access-request.list', ...object }, async (tx) => {
      const known = await this.known(tx, await accessRequestsOf(tx, ids, AT_MOST));
      return Map.groupBy(
        known.map((each) => viewOf(each, tx.now)),
        ({ caseId }) => caseId,
      );
    });
  }

  /** What asks for the caller's decision: of whoever leads the case, or of the second person. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const known = await this.known(tx, await waitingRequests(tx, AT_MOST));
    return known.flatMap((each): WorkItem[] => {
      const { row, may } = each;
      const state = stateOf(each, tx.now);
      const about = { kind: 'ACCESS_REQUEST' as const, id: row.id };
      const item = { dueAt: row.lapses_at, theme: null, about };
      if (state === 'ASKED' && may('decide'))
        return [{ ...item, reason: 'ACCESS_TO_DECIDE', municipalityId: tx.who.tenantId }];
      if (state === 'SECOND_NEEDED' && may('second') && row.grant_tenant_id)
        return [{ ...item, reason: 'ACCESS_TO_APPROVE', municipalityId: row.grant_tenant_id }];
      return [];
    });
  }

  /** One request for a command, inside a running transaction; null for whoever may not know of it. */
  async one(tx: TenantTx, id: Uuid): Promise<KnownRequest | null> {
    const row = await accessRequestById(tx, id);
    return (row && (await this.known(tx, [row]))[0]) ?? null;
  }

  view(tx: TenantTx, known: KnownRequest): AccessRequestView {
    return viewOf(known, tx.now);
  }

  /** Those that the caller may read. The log names the persons of cases that the caller may read, and of those in which they are the second person. */
  private async known(tx: TenantTx, rows: readonly AccessRequestRow[]): Promise<KnownRequest[]> {
    const shown = rows.filter((row) => accessRequestDoor.can(tx.who, 'read', 'AccessRequest', row));
    if (shown.length === 0) return [];
    const cases = await this.cases.knownIn(tx, [...new Set(shown.map((row) => row.case_id))]);
    const grants = await this.grants.byIds(
      tx,
      shown.flatMap((row) => row.grant_id ?? []),
    );
    const read = new Set(cases.map(({ id }) => id));
    await logSeen(
      tx,
      [...grants.values()].filter((grant) => grant.second_id === tx.who.memberId && !read.has(grant.object_id)),
    );
    return shown.map((row) => ({
      row,
      grant: row.grant_id && (grants.get(row.grant_id) ?? null),
      seals: new Seals(row.id, this.keyring.unwrap(row.tenant_id, row.id, row.key_version, row.wrapped)),
      may: (action) => accessRequestDoor.can(tx.who, action, 'AccessRequest', row),
    }));
  }
}
