import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, Conflict, dayAt, type Day, InvalidInput, newId, NotFound } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { draftSent } from '../draft/draft.service.js';
import type { CasePlan, Informed, PlanGoal } from '../domain/case-plan.js';
import { needsSecondPerson } from '../domain/measure.js';
import { adoptionFaults, requireMayDecide } from '../domain/plan-adoption.js';
import type { WhoIsTold } from '../domain/telling.js';
import { PlanEmpty } from '../domain/plan.errors.js';
import {
  type AdoptPlan,
  lookAgainFrom,
  reachedBy,
  type ReviewPlan,
  type WriteCasePlan,
  type WritePlanViews,
} from './plan.input.js';
import { Telling } from '../telling/telling.service.js';
import { PlanChanges } from './plan-change.service.js';
import {
  adoptionOf,
  adoptionPlace,
  PlanReading,
  planPlace,
  reviewPlace,
  type StandingPlan,
} from './plan-reading.service.js';
import { planDoor } from './plan.policy.js';
import { insertAdoption, insertReview, updatePlan } from './plan.store.js';

const informedBy = ({ isInformed, because, lookAgainOn }: WritePlanViews, told: WhoIsTold): Informed =>
  isInformed ? { told, isInformed } : { told, isInformed, because: because ?? '', lookAgainOn: lookAgainOn as Day };

/** The plan of a case: goals, views, whether the person knows of it, and its adoption. */
@Injectable()
export class PlanService {
  constructor(
    private readonly changes: PlanChanges,
    private readonly commands: CaseCommands,
    private readonly plans: PlanReading,
    private readonly deadlines: CaseDeadlines,
    private readonly telling: Telling,
  ) {}

  /** Replaces the goals. @throws Conflict when somebody changed the plan since */
  writeGoals(actor: Actor, input: WriteCasePlan): Promise<CaseFileView | null> {
    return this.changes.make(actor, 'case.plan.write', input, async (tx, standing) => {
      parse(reachedBy(dayAt(tx.now)), input);
      const known = new Set(standing.plan.goals.map(({ id }) => id));
      const goals = input.goals.map(({ id, ...goal }): PlanGoal => ({
        ...goal,
        id: id && known.has(id) ? id : newId(),
      }));
      await this.rewrite(tx, standing, input.planVersion, { goals });
      await draftSent(tx, 'GOALS', input.caseId);
    });
  }

  /** Records what the person and the parents think of the plan, and whether the person knows of it. */
  writeViews(actor: Actor, input: WritePlanViews): Promise<CaseFileView | null> {
    return this.changes.make(actor, 'case.plan.views', input, async (tx, standing) => {
      const told = await this.telling.ofCaseIn(tx, input.caseId);
      const informed = informedBy(input, told);
      const lookAgainOn = informed.isInformed ? null : informed.lookAgainOn;
      parse(lookAgainFrom(dayAt(tx.now)), { lookAgainOn });
      const { personView, parentsView, planVersion, caseId } = input;
      await this.rewrite(tx, standing, planVersion, { personView, parentsView, informed });
      await draftSent(tx, 'VIEWS', caseId);
      if (lookAgainOn)
        await this.deadlines.set(tx, { caseId, kind: 'PERSON_TO_INFORM', aboutId: caseId, on: lookAgainOn });
      else await this.deadlines.end(tx, 'PERSON_TO_INFORM', caseId);
    });
  }

  /** Adopts the plan as the caller saw it; one that only limits needs a reason, and waits for a second person. @throws InvalidInput with all that is missing */
  adopt(actor: Actor, input: AdoptPlan): Promise<CaseFileView | null> {
    return this.changes.make(
      actor,
      'case.plan.adopt',
      input,
      async (tx, { about, row, plan, measures, balance, seals }) => {
        if (row.version !== input.planVersion) throw new Conflict();
        if (plan.goals.length + measures.length === 0) throw new PlanEmpty();
        const isLimiting = needsSecondPerson(balance);
        const faults = adoptionFaults({ kind: about.kind, informed: plan.informed, balance, reason: input.reason });
        if (faults.length > 0) throw new InvalidInput(faults);
        const id = newId();
        const reason = isLimiting && input.reason ? seals.seal(adoptionPlace(id), input.reason) : null;
        await insertAdoption(tx, { id, caseId: input.caseId, planVersion: row.version, balance, reason });
      },
    );
  }

  /** What the second person says of a plan that only limits. @throws SecondPersonNeeded for whoever asked */
  review(actor: Actor, input: ReviewPlan): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.plan.review', input, async (tx, about) => {
      const { row, adoption, seals } = await this.plans.one(tx, about);
      planDoor.requireCan(tx.who, 'review', 'CasePlan', about);
      if (adoption?.id !== input.adoptionId) throw new NotFound();
      requireMayDecide(adoptionOf(adoption), row.version, tx.who.memberId);
      const id = newId();
      const note = input.note === null ? null : seals.seal(reviewPlace(id), input.note);
      await insertReview(tx, { id, adoption, approves: input.approves, note });
    });
  }

  private async rewrite(
    tx: TenantTx,
    { row, plan, seals }: StandingPlan,
    version: number,
    changes: Partial<CasePlan>,
  ): Promise<void> {
    const sealed = seals.seal(planPlace(row.id), JSON.stringify({ ...plan, ...changes }));
    if ((await updatePlan(tx, row.id, version, sealed)) === 0) throw new Conflict();
  }
}
