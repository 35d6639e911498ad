import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, NotFound, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { draftSent } from '../draft/draft.service.js';
import { SecondPersonNeeded } from '../domain/grant.errors.js';
import { type SignalParty, stepOf } from '../domain/signal.js';
import { ReviewEnded } from '../domain/signal.errors.js';
import { Redirects } from '../redirect/redirect.service.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen, type SignalRow, SignalService, type SignalView } from '../signal/signal.service.js';
import { answerRegionReview, regionReviewById } from './region-review.store.js';
import type { AnswerReview, AskWaiver, InterpretSignal } from './review.input.js';
import { reviewDoor } from './review.policy.js';
import { lastReviewsOf, reviewById, type ReviewRow, settleReview } from './review.store.js';
import { placeOf, SecondReaders } from './second-reader.service.js';

export { reviewDoor };

const stateOf = ({ agreed, dropped_at, given_back, due_at, reader_id }: ReviewRow) => {
  if (given_back) return 'GIVEN_BACK';
  if (dropped_at) return reader_id && dropped_at >= due_at ? 'LAPSED' : 'DROPPED';
  if (agreed === null) return 'ASKED';
  return agreed ? 'AGREED' : 'DECLINED';
};

const viewOf = (row: ReviewRow, seals: Seals, mayAnswer: boolean) => ({
  id: globalId('review', row.id),
  about: row.about,
  state: stateOf(row),
  conclusion: row.conclusion,
  reason: row.reason ? seals.open(placeOf('reason', row.id), row.reason) : null,
  askedBy: memberRef(row.asked_by),
  askedAt: row.asked_at,
  dueAt: row.due_at,
  reader: row.reader_id ? memberRef(row.reader_id) : null,
  note: row.note ? seals.open(placeOf('note', row.id), row.note) : null,
  decidedBy: row.decided_by ? memberRef(row.decided_by) : null,
  decidedAt: row.decided_at,
  mayAnswer,
});
export type ReviewView = ReturnType<typeof viewOf>;

interface Answer {
  readonly agreed: boolean;
  readonly note: Buffer | null;
  readonly decidedBy: Uuid | null;
  readonly decidedAt: Date;
}

/** What a desk concludes, and the second person who looks at what it does not decide alone. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly tenants: Tenants,
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
    private readonly readers: SecondReaders,
    private readonly redirects: Redirects,
  ) {}

  /** Keeps an interpretation; what does not go to the region waits for a second person. @throws NoSecondReader */
  interpret(actor: Actor, input: InterpretSignal): Promise<SignalView | null> {
    return this.change(actor, 'interpret', input, async (tx, signal) => {
      const { conclusion, text, receiver } = input;
      await this.readers.drop(tx, signal);
      const version = await this.signals.write(tx, signal, { text, conclusion });
      await draftSent(tx, 'INTERPRETATION', signal.id);
      if (conclusion === 'OFFER_TO_REGION') return;
      if (conclusion === 'LOCAL_CARE' && receiver) await this.redirects.name(tx, signal, version, receiver);
      await this.readers.ask(tx, signal, { about: 'CONCLUSION', version, conclusion });
    });
  }

  /** @throws WrongSignalState before the assessment and while somebody else looks, NoSecondReader */
  askWaiver(actor: Actor, input: AskWaiver): Promise<SignalView | null> {
    return this.change(actor, 'askWaiver', input, async (tx, signal) => {
      this.signals.requireStep(signal, 'askWaiver');
      const version = await this.signals.lastVersion(tx, signal.id);
      await this.readers.ask(tx, signal, { about: 'WAIVER', version, reason: input.reason });
    });
  }

  /** Answers as the second person. @throws SecondPersonNeeded for who asked, ReviewEnded when nothing waits for an answer */
  answer(actor: Actor, input: AnswerReview): Promise<SignalView | null> {
    const operation = { action: 'signal.review', object: { kind: 'review', id: input.reviewId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      const review = await reviewById(tx, input.reviewId);
      if (!review || !reviewDoor.can(tx.who, 'read', 'SignalReview', review)) throw new NotFound();
      await once(tx, 'cases', input, async () => {
        if (review.asked_by === tx.who.memberId) throw new SecondPersonNeeded();
        reviewDoor.requireCan(tx.who, 'answer', 'SignalReview', review);
        if (stateOf(review) !== 'ASKED') throw new ReviewEnded();
        await this.take(tx, review, input);
        return { reviewId: review.id };
      });
      const seen = await this.signals.readableIn(tx, [review.signal_id]);
      await logSeen(tx, seen);
      return this.signals.viewIn(tx, review.signal_id);
    });
  }

  /** In the municipality: what the reader of the partnership answered. Nothing when the desk went on meanwhile. */
  async settleFromRegion(actor: Actor, event: CasesEvents['ReviewAnswered']): Promise<void> {
    const operation = { action: 'signal.reviewed', object: { kind: 'signal', id: event.signalId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const signal = await this.signals.forCommand(tx, event.signalId, 'move');
      const review = await reviewById(tx, event.reviewId);
      const answered = await regionReviewById(tx, event.reviewId);
      if (!review || stateOf(review) !== 'ASKED' || !answered || answered.agreed === null) return;
      reviewDoor.requireCan(tx.who, 'settle', 'SignalReview', review);
      const { agreed, note, reader_id, decided_at } = answered;
      await this.settle(tx, signal, review, {
        agreed,
        note,
        decidedBy: reader_id,
        decidedAt: decided_at ?? tx.now,
      });
      await logSeen(tx, [signal]);
    });
  }

  /** The reader of the partnership has not answered in time, or nobody who was asked can. Safe to run twice. */
  async lapse(actor: Actor, reviewId: Uuid): Promise<void> {
    const operation = { action: 'signal.review-lapsed', object: { kind: 'review', id: reviewId } };
    await this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      const review = await reviewById(tx, reviewId);
      reviewDoor.requireCan(tx.who, 'settle', 'SignalReview', review);
      const signal = review && (await this.signals.forCommand(tx, review.signal_id, 'move'));
      if (!signal) return;
      await this.readers.lapse(tx, signal);
      await logSeen(tx, [signal]);
    });
  }

  /** The last question about each signal, by signal id. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, ReviewView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'signal.review.read', ...object }, async (tx) => {
      const rows = (await lastReviewsOf(tx, signalIds)).filter((row) =>
        reviewDoor.can(tx.who, 'read', 'SignalReview', row),
      );
      const ids = rows.map(({ signal_id }) => signal_id);
      const seals = await this.sealing.of(tx, ids);
      await logSeen(tx, await this.signals.readableIn(tx, ids));
      return new Map(
        rows.flatMap((row) => {
          const key = seals.get(row.signal_id);
          const mayAnswer = stateOf(row) === 'ASKED' && reviewDoor.can(tx.who, 'answer', 'SignalReview', row);
          return key ? [[row.signal_id, viewOf(row, key, mayAnswer)] as const] : [];
        }),
      );
    });
  }

  /** A colleague's answer holds at once; a reader of the partnership answers in the region, and the municipality hears of it. */
  private async take(tx: TenantTx, review: ReviewRow, { agrees, note }: AnswerReview): Promise<void> {
    const seals = await this.sealing.one(tx, review.signal_id);
    const sealed = note === null ? null : seals.seal(placeOf('note', review.id), note);
    if (review.reader_id === null) {
      const signal = await this.signals.forCommand(tx, review.signal_id, 'review');
      await this.settle(tx, signal, review, {
        agreed: agrees,
        note: sealed,
        decidedBy: tx.who.memberId,
        decidedAt: tx.now,
      });
      return;
    }
    const [asked, [signal]] = [
      await regionReviewById(tx, review.id),
      await this.signals.readableIn(tx, [review.signal_id]),
    ];
    reviewDoor.requireCan(tx.who, 'settle', 'RegionReview', asked);
    if ((await answerRegionReview(tx, review.id, agrees, sealed)) === 0) throw new ReviewEnded();
    const payload: CasesEvents['ReviewAnswered'] = {
      reviewId: review.id,
      signalId: review.signal_id,
      municipalityId: review.tenant_id,
      regionId: signal?.region_id ?? null,
    };
    const { tenantId } = tx.who;
    await announce(tx, { scope: 'cases', event: 'ReviewAnswered', tenantId, payload: { ...payload } });
  }

  private async settle(tx: TenantTx, signal: SignalRow, review: ReviewRow, answer: Answer): Promise<void> {
    if ((await settleReview(tx, review.id, answer)) === 0) throw new ReviewEnded();
    await this.signals.review(tx, signal.id, answer.agreed ? null : 'DECLINED');
    await this.readers.endReading(tx, review);
    if (answer.agreed) await this.follow(tx, signal, review);
  }

  private async follow(tx: TenantTx, signal: SignalRow, review: ReviewRow): Promise<void> {
    const by: SignalParty = tx.who.kind === 'SYSTEM' ? 'SYSTEM' : 'SECOND_READER';
    if (review.conclusion === null) return this.signals.moveOn(tx, signal, 'waive', by);
    await this.signals.moveOn(tx, signal, stepOf(review.conclusion), by);
    if (review.conclusion === 'LOCAL_CARE') await this.redirects.start(tx, signal, review.interpretation_version);
  }

  private change<I extends Omit<AskWaiver, 'reason'>>(
    actor: Actor,
    action: 'interpret' | 'askWaiver',
    input: I,
    work: (tx: TenantTx, signal: SignalRow) => Promise<void>,
  ): Promise<SignalView | null> {
    const operation = { action: `signal.${action}`, object: { kind: 'signal', id: input.signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const signal = await this.signals.forCommand(tx, input.signalId, action, input.version);
        reviewDoor.requireCan(tx.who, 'ask', 'SignalReview', { tenant_id: signal.tenant_id });
        await work(tx, signal);
        await logSeen(tx, [signal]);
        return { signalId: signal.id };
      });
      return this.signals.viewIn(tx, input.signalId);
    });
  }
}
