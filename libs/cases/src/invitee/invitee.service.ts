import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { aftercareDoor } from '../aftercare/aftercare.policy.js';
import { type TraceRow, tracesOf } from '../aftercare/aftercare.store.js';
import { CaseFileService } from '../case-file/case-file.service.js';
import { participantsOf } from '../domain/aftercare.js';
import { surroundingsDoor } from '../surroundings/surroundings.policy.js';
import { partiesOf } from '../surroundings/surroundings.store.js';
import { invitableOf } from './invitee.store.js';

const AT_MOST = 100;
const placeOf = ({ case_id, member_id }: Pick<TraceRow, 'case_id' | 'member_id'>) => `${case_id} ${member_id}`;

const viewsOf = (traces: readonly TraceRow[]) =>
  participantsOf(traces.map(({ member_id, took }) => ({ memberId: member_id, took }))).map(({ memberId, took }) => ({
    member: memberRef(memberId),
    took,
  }));
export type InviteeView = ReturnType<typeof viewsOf>[number];

/** Whom to propose when a meeting about a case is asked for. */
@Injectable()
export class InviteeService {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
  ) {}

  /** Those who work with the person already; in aftercare also everybody who took part in an earlier phase, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly InviteeView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.invitees.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const readable = known.filter((row) => surroundingsDoor.can(tx.who, 'readParties', 'Surroundings', row));
      const cared = readable.filter(
        (row) => row.status === 'AFTERCARE' && aftercareDoor.can(tx.who, 'read', 'Aftercare', row),
      );
      const parties = await partiesOf(
        tx,
        readable.map((row) => row.id),
        AT_MOST,
      );
      const working = parties.flatMap(({ case_id, member_id }): TraceRow[] =>
        member_id === null ? [] : [{ case_id, member_id, took: 'SURROUNDINGS' }],
      );
      const traces = [...working, ...(await tracesOf(tx, cared))];
      const invitable = new Set((await invitableOf(tx, traces)).map(placeOf));
      const proposed = traces.filter((trace) => invitable.has(placeOf(trace)));
      return new Map([...Map.groupBy(proposed, (trace) => trace.case_id)].map(([of, rows]) => [of, viewsOf(rows)]));
    });
  }
}
