import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, type Uuid } from '@regiotafel/kernel';
import { CaseEndReading } from '../closing/case-end-reading.service.js';
import { DocumentService } from '../document/document.service.js';
import type { PackedCase, PackedPlan } from '../domain/case-package.js';
import { EscalationReading } from '../escalation/escalation-reading.service.js';
import { InterestService } from '../plan/interest.service.js';
import { type CasePlanView, PlanReading } from '../plan/plan-reading.service.js';
import { SurroundingsService } from '../surroundings/surroundings.service.js';

export type PackedParts = Pick<
  PackedCase,
  'plan' | 'interests' | 'relatives' | 'parties' | 'decisions' | 'closings' | 'documents'
>;

const packedPlan = ({ goals, measures, personView, parentsView, isAdopted }: CasePlanView): PackedPlan => ({
  goals: goals.map(({ lifeDomain, text }) => ({ lifeDomain, text })),
  measures: measures.map(({ title, nature, track, lifeDomain, startsOn, dueOn, status, necessity, basis }) => ({
    title,
    nature,
    track,
    lifeDomain,
    startsOn,
    dueOn,
    status,
    necessity,
    basis,
  })),
  personView,
  parentsView,
  isAdopted,
});

/** The parts of a case that go along in a package, each read by its own feature: with its own right, and its own line in the log. */
@Injectable()
export class PackageParts {
  constructor(
    private readonly plans: PlanReading,
    private readonly interests: InterestService,
    private readonly surroundings: SurroundingsService,
    private readonly ladders: EscalationReading,
    private readonly documents: DocumentService,
    private readonly ends: CaseEndReading,
  ) {}

  async of(actor: Actor, id: Uuid): Promise<PackedParts> {
    const plan = (await this.plans.ofCases(actor, [id])).get(id);
    const around = (await this.surroundings.ofCases(actor, [id])).get(id);
    return {
      plan: plan ? packedPlan(plan) : null,
      interests: await this.interestsOf(actor, id),
      relatives: (around?.relatives ?? []).map(({ relation, name, note }) => ({ relation, name, note })),
      parties: (around?.parties ?? []).map(({ organisation, name, task }) => ({ organisation, name, task })),
      decisions: await this.decisionsOf(actor, id),
      closings: await this.closingsOf(actor, id),
      documents: await this.documentsOf(actor, id),
    };
  }

  private async interestsOf(actor: Actor, id: Uuid): Promise<PackedParts['interests']> {
    const weighings = (await this.interests.ofCases(actor, [id])).get(id) ?? [];
    return weighings.map(({ safetyView, careView, prevails, why, until, weighedAt }) => ({
      safetyView,
      careView,
      prevails,
      why,
      until,
      weighedOn: dayAt(weighedAt),
    }));
  }

  private async decisionsOf(actor: Actor, id: Uuid): Promise<PackedParts['decisions']> {
    const decisions = (await this.ladders.ofCases(actor, [id])).get(id)?.decisions ?? [];
    return decisions.map(({ question, decision, basis, decidedOn }) => ({ question, decision, basis, decidedOn }));
  }

  private async closingsOf(actor: Actor, id: Uuid): Promise<PackedParts['closings']> {
    const closings = (await this.ends.ofCases(actor, [id])).get(id)?.closing.closings ?? [];
    return closings.map(({ result, summary, noAftercare, closedAt }) => ({
      result,
      summary,
      noAftercare,
      closedOn: dayAt(closedAt),
    }));
  }

  private async documentsOf(actor: Actor, id: Uuid): Promise<PackedParts['documents']> {
    const documents = (await this.documents.ofCases(actor, [id])).get(id) ?? [];
    return documents
      .filter(({ isNewest, withdrawnAt }) => isNewest && withdrawnAt === null)
      .map(({ title, kind, version, sourceRegime, addedAt, isShared }) => ({
        title,
        kind,
        version,
        sourceRegime,
        addedOn: dayAt(addedAt),
        isShared,
      }));
  }
}
