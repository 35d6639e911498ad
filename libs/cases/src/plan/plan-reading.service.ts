import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, NotFound, type Uuid, type Who } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseRow } from '../case-file/case-file.service.js';
import { isOpen } from '../domain/case-file.js';
import { type CasePlan, planFrom } from '../domain/case-plan.js';
import type { LifeDomain } from '../domain/life-domain.js';
import {
  balanceOf,
  type LegalTrack,
  mayStart,
  type Measure,
  MEASURES_AT_MOST,
  measureStepsFrom,
  needsSecondPerson,
  type PlanBalance,
} from '../domain/measure.js';
import { conflictsBetween } from '../domain/measure-conflicts.js';
import { adoptionState, type PlanAdoption, saysNotWhetherInformed } from '../domain/plan-adoption.js';
import type { WorkItem } from '../domain/work-item.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { type MeasureKindRow, measureKinds, type MeasureRow, measuresOf, unreadMeasures } from './measure.store.js';
import { planDoor } from './plan.policy.js';
import { type AdoptionRow, lastAdoptionsOf, type PlanRow, plansOf, waitingAdoptions } from './plan.store.js';

const WAITING_AT_MOST = 50;

/** What a measure tells of health and offences. */
export interface MeasureTells {
  readonly kind: string | null;
  readonly track: LegalTrack;
  readonly basis: string | null;
}

/** A measure with what it tells, opened. */
export type StandingMeasure = Omit<MeasureRow, 'kind' | 'track' | 'basis' | 'life_domain'> &
  MeasureTells & { readonly life_domain: LifeDomain };

/** A plan as it stands in a transaction. */
export interface StandingPlan {
  readonly about: CaseRow;
  readonly row: PlanRow;
  readonly plan: CasePlan;
  readonly measures: readonly StandingMeasure[];
  readonly adoption: AdoptionRow | null;
  readonly balance: PlanBalance;
  readonly isAdopted: boolean;
  readonly seals: Seals;
}

export const planPlace = (rowId: string) => ({ table: 'cases.case_plans', column: 'sealed', rowId });
export const measurePlace = (rowId: string, column: 'sealed' | 'necessity' | 'words' | 'domain') => ({
  table: 'cases.plan_measures',
  column,
  rowId,
});
export const adoptionPlace = (rowId: string) => ({ table: 'cases.plan_adoptions', column: 'reason', rowId });
export const reviewPlace = (rowId: string) => ({ table: 'cases.plan_reviews', column: 'note', rowId });

export const adoptionOf = (row: AdoptionRow): PlanAdoption => ({
  planVersion: row.plan_version,
  balance: row.balance,
  askedBy: row.asked_by,
  approved: row.approved,
});

const opened = (row: MeasureRow, seals: Seals): StandingMeasure => ({
  ...row,
  ...((row.words ? JSON.parse(seals.open(measurePlace(row.id, 'words'), row.words)) : row) as MeasureTells),
  life_domain: (row.domain ? seals.open(measurePlace(row.id, 'domain'), row.domain) : row.life_domain) as LifeDomain,
});

const measureOf = (row: StandingMeasure): Measure => ({
  id: row.id,
  nature: row.nature,
  track: row.track,
  status: row.status,
  kind: row.kind,
  startsOn: row.starts_on,
  dueOn: row.due_on,
});

const measureView = (row: StandingMeasure, { seals, isAdopted }: StandingPlan) => ({
  id: globalId('measure', row.id),
  version: row.version,
  goalId: row.goal_id && globalId('goal', row.goal_id),
  kind: row.kind,
  title: seals.open(measurePlace(row.id, 'sealed'), row.sealed),
  nature: row.nature,
  track: row.track,
  lifeDomain: row.life_domain,
  owner: memberRef(row.owner_id),
  startsOn: row.starts_on,
  dueOn: row.due_on,
  status: row.status,
  steps: measureStepsFrom(row.status).filter((step) => step !== 'START' || mayStart(row, isAdopted)),
  necessity: row.necessity && seals.open(measurePlace(row.id, 'necessity'), row.necessity),
  basis: row.basis,
  endedAt: row.ended_at,
});

const adoptionView = (row: AdoptionRow, { about, row: { version }, seals }: StandingPlan, who: Who) => {
  const state = adoptionState(adoptionOf(row), version);
  return {
    id: globalId('adoption', row.id),
    state,
    planVersion: row.plan_version,
    reason: row.reason && seals.open(adoptionPlace(row.id), row.reason),
    askedBy: memberRef(row.asked_by),
    askedAt: row.asked_at,
    reviewedBy: row.reviewed_by && memberRef(row.reviewed_by),
    reviewedAt: row.reviewed_at,
    note: row.note && row.review_id && seals.open(reviewPlace(row.review_id), row.note),
    mayReview:
      state === 'WAITS' &&
      isOpen(about.status) &&
      row.asked_by !== who.memberId &&
      planDoor.can(who, 'review', 'CasePlan', about),
  };
};

const conflictsOf = ({ measures }: StandingPlan, kinds: readonly MeasureKindRow[]) =>
  conflictsBetween(measures.map(measureOf), kinds).map((conflict) => ({
    ...conflict,
    one: globalId('measure', conflict.one),
    other: globalId('measure', conflict.other),
  }));

/** A plan as the graph shows it. */
const viewOf = (standing: StandingPlan, kinds: readonly MeasureKindRow[], unread: readonly Uuid[], who: Who) => {
  const { about, row, plan, measures, adoption, balance, isAdopted } = standing;
  const { informed } = plan;
  return {
    version: row.version,
    goals: plan.goals.map((goal) => ({ ...goal, id: globalId('goal', goal.id) })),
    measures: measures.map((measure) => measureView(measure, standing)),
    personView: plan.personView,
    parentsView: plan.parentsView,
    told: informed?.told ?? null,
    isInformed: informed && informed.isInformed,
    notInformedBecause: informed && !informed.isInformed ? informed.because : null,
    lookAgainOn: informed && !informed.isInformed ? informed.lookAgainOn : null,
    balance,
    needsSecondPerson: needsSecondPerson(balance),
    conflicts: conflictsOf(standing, kinds),
    measuresWithoutReader: unread.map((id) => globalId('measure', id)),
    saysNotWhetherInformed: saysNotWhetherInformed(about.kind, informed),
    isAdopted,
    adoption: adoption && adoptionView(adoption, standing, who),
    mayWrite: isOpen(about.status) && planDoor.can(who, 'write', 'CasePlan', about),
  };
};
export type CasePlanView = ReturnType<typeof viewOf>;

const kindView = (row: MeasureKindRow) => ({
  code: row.code,
  nameNl: row.name_nl,
  nameEn: row.name_en,
  nature: row.nature,
  track: row.track,
  topic: row.topic,
  basis: row.basis,
  decidedByNl: row.decided_by_nl,
  decidedByEn: row.decided_by_en,
  usualDays: row.usual_days,
  contradicts: row.contradicts,
  source: row.source,
  active: row.active,
});
type MeasureKindView = ReturnType<typeof kindView>;

/** Plans of cases with their measures. Reading one is an operation of its own in the log, with the pseudonym of the person. */
@Injectable()
export class PlanReading {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
  ) {}

  /** The plans that the caller may read, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, CasePlanView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.plan.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const standing = await this.standing(tx, known);
      const kinds = standing.length > 0 ? await measureKinds(tx) : [];
      const unread = Map.groupBy(await unreadMeasures(tx, ids), ({ case_id }) => case_id);
      const unreadOf = ({ about }: StandingPlan) => (unread.get(about.id) ?? []).map(({ id: measure }) => measure);
      return new Map(standing.map((each) => [each.about.id, viewOf(each, kinds, unreadOf(each), tx.who)]));
    });
  }

  /** What a region offers to choose from. */
  kinds(actor: Actor): Promise<readonly MeasureKindView[]> {
    return this.tenants.run(actor, { action: 'measure-kind.list' }, async (tx) =>
      (await measureKinds(tx)).map(kindView),
    );
  }

  /** Plans that wait for the caller as the second person. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = (await waitingAdoptions(tx, WAITING_AT_MOST)).filter((row) => row.asked_by !== tx.who.memberId);
    const known = await this.cases.knownIn(
      tx,
      rows.map((row) => row.case_id),
    );
    return known
      .filter((about) => planDoor.can(tx.who, 'review', 'CasePlan', about))
      .map(({ id, tenant_id, theme }) => ({
        reason: 'PLAN_TO_APPROVE',
        dueAt: null,
        municipalityId: tenant_id,
        theme,
        about: { kind: 'CASE', id },
      }));
  }

  /** The plan of one case. @throws NotFound for whoever may not read it */
  async one(tx: TenantTx, about: CaseRow): Promise<StandingPlan> {
    const [standing] = await this.standing(tx, [about]);
    if (!standing) throw new NotFound();
    return standing;
  }

  /** The plans of cases as they are now, as far as the caller may read them. */
  async standing(tx: TenantTx, cases: readonly CaseRow[]): Promise<StandingPlan[]> {
    const readable = cases.filter((row) => planDoor.can(tx.who, 'read', 'CasePlan', row));
    const ids = readable.map(({ id }) => id);
    if (ids.length === 0) return [];
    const rows = new Map((await plansOf(tx, ids)).map((row) => [row.id, row]));
    const measures = Map.groupBy(await measuresOf(tx, ids, MEASURES_AT_MOST), (row) => row.case_id);
    const adoptions = new Map((await lastAdoptionsOf(tx, ids)).map((row) => [row.case_id, row]));
    const seals = await this.sealing.of(tx, ids);
    return readable.flatMap((about) => {
      const row = rows.get(about.id);
      const key = seals.get(about.id);
      if (!row || !key) return [];
      const opens = (measures.get(about.id) ?? []).map((measure) => opened(measure, key));
      return [standingOf(about, row, opens, adoptions.get(about.id) ?? null, key)];
    });
  }
}

const standingOf = (
  about: CaseRow,
  row: PlanRow,
  measures: readonly StandingMeasure[],
  adoption: AdoptionRow | null,
  seals: Seals,
): StandingPlan => ({
  about,
  row,
  plan: planFrom(seals.open(planPlace(row.id), row.sealed)),
  measures,
  adoption,
  balance: balanceOf(measures),
  isAdopted: adoption !== null && adoptionState(adoptionOf(adoption), row.version) === 'ADOPTED',
  seals,
});
