import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, Conflict, dayAt, type FieldError, InvalidInput, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { shutOf } from '../closure/kept-away.service.js';
import { isKeptAway } from '../domain/shut.js';
import { draftSent } from '../draft/draft.service.js';
import { partsOfNumber } from '../domain/case-file.js';
import { afterJudgement, afterStep, type Outcome, partiesMissing, type Seated } from '../domain/weighing.js';
import { withinYearFaults } from '../domain/days-ahead.js';
import type { BlindJudgement } from '../domain/uniformity.js';
import { AlreadyJudged, PartiesHaveNotJudged } from '../domain/weighing.errors.js';
import { UniformityService } from '../uniformity/uniformity.service.js';
import { blindOf } from './weighing-content.service.js';
import { insertConclusion, insertJudgement, judgementsOf } from './judgement.store.js';
import { criteriaOf, markJudged, membersOf } from './table.store.js';
import {
  type ConcludeWeighing,
  type OpenJointPhase,
  type SubmitJudgement,
  submitJudgementInput,
  WeighingHead,
} from './weighing.input.js';
import { weighingDoor } from './weighing.policy.js';
import { logWeighed, WeighingReading, type WeighingView } from './weighing-reading.service.js';
import { WeighingSealing } from './weighing-sealing.service.js';
import { lockedWeighing, moveWeighing, type WeighingRow } from './weighing.store.js';

const OPEN_END = { outcome: null, moreFrom: null, moreBy: null };

/** What the table of a weighing does: each judges alone, then together, and the chair records the outcome. */
@Injectable()
export class WeighingService {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: WeighingSealing,
    private readonly reading: WeighingReading,
    private readonly uniformity: UniformityService,
  ) {}

  /**
   * The caller's own judgement, added to those of the others: it has no version to be behind of.
   * @throws AlreadyJudged, WrongWeighingState, InvalidInput with every wrong field
   */
  judge(actor: Actor, input: unknown): Promise<WeighingView | null> {
    const head = parse(WeighingHead, input);
    return this.change(actor, 'judge', head, async (tx, weighing) => {
      afterStep(weighing.status, 'judge');
      const criteria = await criteriaOf(tx, weighing.theme, weighing.criteria_version);
      const judgement = parse(submitJudgementInput(criteria.map(({ code }) => code)), input);
      await this.record(tx, weighing, judgement);
      await draftSent(tx, 'JUDGEMENT', weighing.id);
      const status = afterJudgement(weighing.status, await this.table(tx, weighing.id));
      await moveWeighing(tx, weighing.id, { ...OPEN_END, status });
    });
  }

  /** Lets the table meet although somebody beyond the required parties has not judged. Chair only. @throws PartiesHaveNotJudged */
  openJointPhase(actor: Actor, input: OpenJointPhase): Promise<WeighingView | null> {
    return this.change(actor, 'openJointPhase', input, async (tx, weighing) => {
      upToDate(weighing, input);
      const status = afterStep(weighing.status, 'openJointPhase');
      await this.requireParties(tx, weighing);
      await moveWeighing(tx, weighing.id, { ...OPEN_END, status });
    });
  }

  /** Records the joint outcome for good. Chair only. @throws PartiesHaveNotJudged, WrongWeighingState, InvalidInput */
  conclude(actor: Actor, input: ConcludeWeighing): Promise<WeighingView | null> {
    return this.change(actor, 'conclude', input, async (tx, weighing) => {
      upToDate(weighing, input);
      const status = afterStep(weighing.status, 'conclude');
      await this.requireParties(tx, weighing);
      await this.checkOwner(tx, weighing, input);
      await this.write(tx, weighing, input);
      const { outcome, moreFromMemberId: moreFrom, moreBy } = input;
      await moveWeighing(tx, weighing.id, { status, outcome, moreFrom, moreBy });
      if (weighing.exercise_id === null)
        await this.uniformity.count(tx, weighing.theme, await this.blind(tx, weighing.id), outcome);
      await draftSent(tx, 'CONCLUSION', weighing.id);
      await tell(tx, weighing, outcome);
    });
  }

  private async record(tx: TenantTx, weighing: WeighingRow, judgement: SubmitJudgement): Promise<void> {
    if ((await markJudged(tx, weighing.id)) === 0) throw new AlreadyJudged();
    const seals = await this.sealing.one(tx, weighing.id);
    const place = { table: 'cases.judgements', column: 'sealed', rowId: `${weighing.id}.${tx.who.memberId}` };
    const text = JSON.stringify({ answers: judgement.answers, rationale: judgement.rationale });
    const { preferredOutcome } = judgement;
    await insertJudgement(tx, weighing.id, { preferredOutcome, sealed: seals.seal(place, text) });
  }

  private async write(tx: TenantTx, weighing: WeighingRow, input: ConcludeWeighing): Promise<void> {
    const seals = await this.sealing.one(tx, weighing.id);
    const sealed = (column: string, text: string): Buffer =>
      seals.seal({ table: 'cases.weighing_conclusions', column, rowId: weighing.id }, text);
    await insertConclusion(tx, weighing.municipality_id, {
      id: weighing.id,
      rationale: sealed('rationale', input.rationale),
      proportionality: sealed('proportionality', input.proportionality),
      subsidiarity: sealed('subsidiarity', input.subsidiarity),
      dissent: input.dissent === null ? null : sealed('dissent', input.dissent),
    });
  }

  /** What the members answered alone, for the sums of the region. */
  private async blind(tx: TenantTx, id: Uuid): Promise<BlindJudgement[]> {
    const seals = await this.sealing.one(tx, id);
    return (await judgementsOf(tx, [id])).map((row) => blindOf(row, seals));
  }

  private async table(tx: TenantTx, id: Uuid): Promise<Seated[]> {
    const members = await membersOf(tx, [id]);
    return members.map(({ party_type, judged_at }) => ({ partyType: party_type, hasJudged: judged_at !== null }));
  }

  private async requireParties(tx: TenantTx, weighing: WeighingRow): Promise<void> {
    const missing = partiesMissing(weighing.composition, await this.table(tx, weighing.id));
    if (missing.length > 0) throw new PartiesHaveNotJudged(missing);
  }

  /** Who brings more information sits at the table, and the day is still to come. */
  private async checkOwner(
    tx: TenantTx,
    { id }: WeighingRow,
    { moreFromMemberId, moreBy }: ConcludeWeighing,
  ): Promise<void> {
    const today = dayAt(tx.now);
    const known = moreFromMemberId === null || (await this.sitsThere(tx, id, moreFromMemberId));
    const wrong: FieldError[] = [
      ...(known ? [] : [{ path: 'moreFromMemberId', code: 'NOT_ALLOWED' }]),
      ...(moreBy === null ? [] : withinYearFaults(moreBy, today, 'moreBy')),
    ];
    if (wrong.length > 0) throw new InvalidInput(wrong);
  }

  private async sitsThere(tx: TenantTx, id: Uuid, memberId: Uuid): Promise<boolean> {
    const seated = (await membersOf(tx, [id])).some(({ member_id }) => member_id === memberId);
    return seated && !isKeptAway(await shutOf(tx, id), memberId);
  }

  private change<I extends WeighingHead>(
    actor: Actor,
    action: 'judge' | 'openJointPhase' | 'conclude',
    input: I,
    work: (tx: TenantTx, weighing: WeighingRow) => Promise<void>,
  ): Promise<WeighingView | null> {
    const operation = { action: `weighing.${action}`, object: { kind: 'weighing', id: input.weighingId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const weighing = await lockedWeighing(tx, input.weighingId);
        weighingDoor.requireCan(tx.who, action, 'Weighing', weighing);
        const found = weighing as WeighingRow;
        await work(tx, found);
        await logWeighed(tx, [found]);
        return { weighingId: found.id };
      });
      return this.reading.viewIn(tx, input.weighingId);
    });
  }
}

const upToDate = (weighing: WeighingRow, { version }: OpenJointPhase | ConcludeWeighing): void => {
  if (weighing.version !== version) throw new Conflict();
};

const tell = async (tx: TenantTx, weighing: WeighingRow, outcome: Outcome): Promise<void> => {
  const payload: CasesEvents['WeighingConcluded'] = {
    weighingId: weighing.id,
    signalId: weighing.signal_id,
    offerId: weighing.offer_id,
    municipalityId: weighing.municipality_id,
    regionId: weighing.tenant_id,
    ...partsOfNumber(weighing.number),
    theme: weighing.theme,
    urgency: weighing.urgency,
    exerciseId: weighing.exercise_id,
    outcome,
  };
  await announce(tx, {
    scope: 'cases',
    event: 'WeighingConcluded',
    tenantId: weighing.tenant_id,
    payload: { ...payload },
  });
};
