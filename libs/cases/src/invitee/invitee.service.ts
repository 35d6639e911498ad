import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { AftercareService } from '../aftercare/aftercare.service.js';
import { CaseFileService } from '../case-file/case-file.service.js';
import { participantsOf, type TakenPart } from '../domain/aftercare.js';
import { SurroundingsService } from '../surroundings/surroundings.service.js';
import { type CaseMember, invitableOf } from './invitee.store.js';

type Trace = CaseMember & { readonly took: TakenPart };
const placeOf = ({ case_id, member_id }: CaseMember) => `${case_id} ${member_id}`;

const viewsOf = (traces: readonly Trace[]) =>
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
    private readonly surroundings: SurroundingsService,
    private readonly aftercares: AftercareService,
  ) {}

  /** Those who work with the person already; in aftercare also everybody who took part in an earlier phase, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly InviteeView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.invitees.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const working = await this.surroundings.workingIn(tx, known);
      const took = await this.aftercares.tracesIn(tx, known);
      const traces: Trace[] = [...working.map((each) => ({ ...each, took: 'SURROUNDINGS' as const })), ...took];
      const invitable = new Set((await invitableOf(tx, traces)).map(placeOf));
      const proposed = traces.filter((trace) => invitable.has(placeOf(trace)));
      return new Map([...Map.groupBy(proposed, (trace) => trace.case_id)].map(([of, rows]) => [of, viewsOf(rows)]));
    });
  }
}
