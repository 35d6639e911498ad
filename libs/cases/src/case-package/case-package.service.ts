import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { type Actor, dayAt, parseId, type Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import { CaseParts } from '../case-file/case-part.service.js';
import { isOver, packageOf, type PackedCase, type PackedPlan, type PassedOn, zgwOf } from '../domain/case-package.js';
import { type CasePlanView, PlanReading } from '../plan/plan-reading.service.js';
import { ReferenceService } from '../reference/reference.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import { casePackageDoor } from './case-package.policy.js';
import { givenTo, packedCase, type PackedRow } from './case-package.store.js';

const place = (rowId: Uuid) => ({ table: 'cases.contributions', column: 'sealed', rowId });
const asText = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

interface Taken {
  readonly row: PackedRow;
  readonly contributions: readonly PassedOn[];
  readonly now: Date;
}

/** A case for another system. What is read for it is logged part by part, and the taking itself as an operation of its own. */
@Injectable()
export class CasePackaging {
  constructor(
    private readonly tenants: Tenants,
    private readonly parts: CaseParts,
    private readonly plans: PlanReading,
    private readonly references: ReferenceService,
    private readonly sealing: Sealing,
  ) {}

  /** Null when it is not there for the caller to take. @throws StepUpNeeded when the caller signed in too long ago */
  async take(actor: Actor, caseId: string) {
    requireFresh(actor, Date.now());
    const id = parseId('case', caseId, 'caseId');
    const taken = await this.taken(actor, id, 'case.package');
    if (!taken) return null;
    const content = packageOf(await this.whole(actor, id, taken), dayAt(taken.now));
    return {
      fileName: `overdrachtspakket-${taken.row.number}.json`,
      json: asText(content),
      contributions: content.contributions.length,
      withheld: content.withheld,
    };
  }

  /** The same in the form of the Zaken API; null before the case is finished. */
  async zgw(actor: Actor, caseId: string) {
    requireFresh(actor, Date.now());
    const id = parseId('case', caseId, 'caseId');
    const taken = await this.taken(actor, id, 'case.zgw');
    if (!taken || !isOver(taken.row.status)) return null;
    const references = (await this.references.of(actor, [id])).get(id) ?? [];
    const known = { ...bare(taken), references: references.map(({ system, number }) => ({ system, number })) };
    return {
      fileName: `zaak-${taken.row.number}.json`,
      json: asText(zgwOf(known, dayAt(taken.now))),
      contributions: 0,
      withheld: taken.contributions.length,
    };
  }

  private taken(actor: Actor, id: Uuid, action: string): Promise<Taken | null> {
    return this.tenants.run(actor, { action, object: { kind: 'case', id } }, async (tx) => {
      const row = await packedCase(tx, id);
      if (!row || !casePackageDoor.can(tx.who, 'take', 'CasePackage', row)) return null;
      const seals = (await this.sealing.of(tx, [id])).get(id);
      const contributions = (await givenTo(tx, id)).map((given) => ({
        sourceRegime: given.source_regime,
        oralOnly: given.oral_only,
        consentedAt: given.consented_at,
        text: given.sealed && seals ? seals.open(place(given.id), given.sealed) : null,
        givenAt: given.given_at,
      }));
      await logSeen(tx, [row]);
      return { row, contributions, now: tx.now };
    });
  }

  private async whole(actor: Actor, id: Uuid, taken: Taken): Promise<PackedCase> {
    const plan = (await this.plans.ofCases(actor, [id])).get(id);
    const references = (await this.references.of(actor, [id])).get(id) ?? [];
    return {
      ...bare(taken),
      narrative: (await this.parts.narratives(actor, [id])).get(id) ?? null,
      person: (await this.parts.identities(actor, [id])).get(id) ?? null,
      plan: plan ? packedPlan(plan) : null,
      references: references.map(({ system, number }) => ({ system, number })),
    };
  }
}

const packedPlan = ({ goals, measures }: CasePlanView): PackedPlan => ({
  goals: goals.map(({ lifeDomain, text }) => ({ lifeDomain, text })),
  measures: measures.map(({ title, nature, track, lifeDomain, startsOn, dueOn, status, basis }) => ({
    title,
    nature,
    track,
    lifeDomain,
    startsOn,
    dueOn,
    status,
    basis,
  })),
});

const bare = ({ row, contributions }: Taken): PackedCase => ({
  number: row.number,
  theme: row.theme,
  regime: row.regime,
  purpose: row.purpose,
  status: row.status,
  openedAt: row.opened_at,
  narrative: null,
  person: null,
  plan: null,
  references: [],
  contributions,
});
