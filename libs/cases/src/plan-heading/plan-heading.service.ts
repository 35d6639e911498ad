import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { CaseFileService } from '../case-file/case-file.service.js';
import type { LifeDomain } from '../domain/life-domain.js';
import { measurePlace } from '../plan/plan-reading.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { planHeadingDoor } from './plan-heading.policy.js';
import { type PlanHeadingRow, planHeadings } from './plan-heading.store.js';

const AT_MOST = 200;

const viewOf = (row: PlanHeadingRow, seals: Seals) => ({
  id: globalId('measure', row.id),
  nature: row.nature,
  lifeDomain: (row.domain ? seals.open(measurePlace(row.id, 'domain'), row.domain) : row.life_domain) as LifeDomain,
  owner: memberRef(row.owner_id),
  startsOn: row.starts_on,
  dueOn: row.due_on,
  status: row.status,
});
export type PlanHeadingView = ReturnType<typeof viewOf>;

/** Plans without their words: who does what kind of measure by when. */
@Injectable()
export class PlanHeadings {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
  ) {}

  /** The headings of one case; those of all cases of a page are read together. Null for whoever may not read them. */
  loaded(context: GraphContext, caseId: Uuid): Promise<readonly PlanHeadingView[] | null> {
    return loaderFor(context, 'cases.plan-headings', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.ofCases(context.actor, ids as Uuid[]);
    }).load(caseId);
  }

  /** The headings that the caller may read, by case. Reading them is an operation of its own in the log. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly PlanHeadingView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.plan-headings.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const readable = known.filter((row) => planHeadingDoor.can(tx.who, 'read', 'PlanHeading', row));
      const caseIds = readable.map((row) => row.id);
      if (caseIds.length === 0) return new Map();
      const rows = Map.groupBy(await planHeadings(tx, caseIds, AT_MOST), (row) => row.case_id);
      const seals = await this.sealing.of(tx, caseIds);
      return new Map(
        caseIds.flatMap((caseId): [string, PlanHeadingView[]][] => {
          const key = seals.get(caseId);
          return key ? [[caseId, (rows.get(caseId) ?? []).map((row) => viewOf(row, key))]] : [];
        }),
      );
    });
  }
}
