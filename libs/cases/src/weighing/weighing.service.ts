import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, Conflict, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { partsOfNumber } from '../domain/case-file.js';
import { afterJudgement, afterStep, partiesMissing, type Seated } from '../domain/weighing.js';
import { AlreadyJudged, PartiesHaveNotJudged } from '../domain/weighing.errors.js';
import type { Seals } from '../sealing/sealing.service.js';
import { insertJudgement } from './judgement.store.js';
import {
  type ConcludeWeighing,
  type OpenJointPhase,
  type SubmitJudgement,
  submitJudgementInput,
  WeighingHead,
} from './weighing.input.js';
import { weighingDoor } from './weighing.policy.js';
import { WeighingReading, type WeighingView } from './weighing-reading.service.js';
import { WeighingSealing } from './weighing-sealing.service.js';
import {
  concludeRow,
  criteriaOf,
  markJudged,
  membersOf,
  moveWeighing,
  weighingById,
  type WeighingRow,
} from './weighing.store.js';

const sealedText = (seals: Seals, row: WeighingRow, column: string, text: string): Buffer =>
  seals.seal({ table: 'cases.weighings', column, rowId: row.id }, text);

/** What the table of a weighing does: each judges alone, then together, and the chair records the outcome. */
@Injectable()
export class WeighingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: WeighingSealing,
    private readonly reading: WeighingReading,
  ) {}

  /** The caller's own judgement. @throws AlreadyJudged, WrongWeighingState, InvalidInput with every wrong field */
  judge(actor: Actor, input: unknown): Promise<WeighingView | null> {
    const head = parse(WeighingHead, input);
    return this.change(actor, 'judge', head, async (tx, weighing) => {
      const criteria = await criteriaOf(tx, weighing.theme, weighing.criteria_version);
      const judgement = parse(submitJudgementInput(criteria.map(({ code }) => code)), input);
      await this.record(tx, weighing, judgement);
      const status = afterJudgement(weighing.status, await this.table(tx, weighing.id));
      if ((await moveWeighing(tx, weighing, status)) === 0) throw new Conflict();
    });
  }

  /** Lets the table meet although somebody has not judged. Chair only. */
  openJointPhase(actor: Actor, input: OpenJointPhase): Promise<WeighingView | null> {
    return this.change(actor, 'openJointPhase', input, async (tx, weighing) => {
      const status = afterStep(weighing.status, 'openJointPhase');
      if ((await moveWeighing(tx, weighing, status)) === 0) throw new Conflict();
    });
  }

  /** Records the joint outcome for good. @throws PartiesHaveNotJudged, WrongWeighingState */
  conclude(actor: Actor, input: ConcludeWeighing): Promise<WeighingView | null> {
    return this.change(actor, 'conclude', input, async (tx, weighing) => {
      afterStep(weighing.status, 'conclude');
      const missing = partiesMissing(weighing.composition, await this.table(tx, weighing.id));
      if (missing.length > 0) throw new PartiesHaveNotJudged(missing);
      const seals = await this.sealing.one(tx, weighing.id);
      const concluded = await concludeRow(tx, weighing, {
        outcome: input.outcome,
        rationale: sealedText(seals, weighing, 'rationale', input.rationale),
        proportionality: sealedText(seals, weighing, 'proportionality', input.proportionality),
        subsidiarity: sealedText(seals, weighing, 'subsidiarity', input.subsidiarity),
        dissent: input.dissent === null ? null : sealedText(seals, weighing, 'dissent', input.dissent),
        moreFrom: input.moreFromMemberId,
        moreBy: input.moreBy,
        at: tx.now,
      });
      if (concluded === 0) throw new Conflict();
      await this.tell(tx, weighing, input.outcome);
    });
  }

  private async record(tx: TenantTx, weighing: WeighingRow, judgement: SubmitJudgement): Promise<void> {
    afterStep(weighing.status, 'judge');
    if ((await markJudged(tx, weighing.id, tx.now)) === 0) throw new AlreadyJudged();
    const seals = await this.sealing.one(tx, weighing.id);
    const place = { table: 'cases.judgements', column: 'sealed', rowId: `${weighing.id}.${tx.who.memberId}` };
    const text = JSON.stringify({ answers: judgement.answers, rationale: judgement.rationale });
    await insertJudgement(tx, weighing.id, {
      preferredOutcome: judgement.preferredOutcome,
      sealed: seals.seal(place, text),
      at: tx.now,
    });
  }

  private async table(tx: TenantTx, id: Uuid): Promise<Seated[]> {
    const members = await membersOf(tx, [id]);
    return members.map(({ party_type, judged_at }) => ({ partyType: party_type, hasJudged: judged_at !== null }));
  }

  private async tell(
    tx: TenantTx,
    weighing: WeighingRow,
    outcome: CasesEvents['WeighingConcluded']['outcome'],
  ): Promise<void> {
    const payload: CasesEvents['WeighingConcluded'] = {
      weighingId: weighing.id,
      signalId: weighing.signal_id,
      offerId: weighing.offer_id,
      municipalityId: weighing.municipality_id,
      regionId: weighing.tenant_id,
      ...partsOfNumber(weighing.number),
      theme: weighing.theme,
      urgency: weighing.urgency,
      outcome,
    };
    await announce(tx, {
      scope: 'cases',
      event: 'WeighingConcluded',
      tenantId: weighing.tenant_id,
      payload: { ...payload },
    });
  }

  private change(
    actor: Actor,
    action: 'judge' | 'openJointPhase' | 'conclude',
    input: WeighingHead | OpenJointPhase | ConcludeWeighing,
    work: (tx: TenantTx, weighing: WeighingRow) => Promise<void>,
  ): Promise<WeighingView | null> {
    const operation = { action: `weighing.${action}`, object: { kind: 'weighing', id: input.weighingId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        await tx.enter();
        const weighing = await weighingById(tx, input.weighingId);
        weighingDoor.requireCan(tx.who, action, 'Weighing', weighing);
        const found = weighing as WeighingRow;
        if (found.version !== input.version) throw new Conflict();
        await work(tx, found);
        return { weighingId: found.id };
      });
      return this.reading.viewIn(tx, input.weighingId);
    });
  }
}
