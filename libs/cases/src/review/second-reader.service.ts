import { Injectable } from '@nestjs/common';
import { dayAt, newId, type Uuid } from '@regiotafel/kernel';
import { announce, type TenantTx } from '@regiotafel/tenancy';
import { shutOf } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import { grantState } from '../domain/grant.js';
import type { OwnConclusion } from '../domain/signal.js';
import { isShutOut } from '../domain/shut.js';
import { NoSecondReader } from '../domain/signal.errors.js';
import { workingDaysAfter } from '../domain/signal-clocks.js';
import { grantOf, Grants } from '../grant/grant.service.js';
import { ThemeRules } from '../rules/rules.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import { type SignalRow, SignalService } from '../signal/signal.service.js';
import { dropReview, insertReview, mayReview, openReviewOf, regionReader, type ReviewRow } from './review.store.js';

/** Working days in which a second person answers. */
const DAYS_TO_ANSWER = 2;
const READER_READS = 'INTERPRETATION';

/** What a second person is asked. */
export type Question =
  | { readonly about: 'CONCLUSION'; readonly version: number; readonly conclusion: OwnConclusion }
  | { readonly about: 'WAIVER'; readonly version: number; readonly reason: string };

/** Where the texts of a review are sealed; the same in the municipality and in the region, whose rows share an id. */
export const placeOf = (column: 'reason' | 'note', reviewId: Uuid) => ({
  table: 'cases.signal_reviews',
  column,
  rowId: reviewId,
});

/** Two sentences that every grant has; here they follow from the rule that no desk decides alone. */
const WHY = {
  necessity: 'De contactpersoon besluit dit niet alleen en de gemeente heeft geen tweede contactpersoon.',
  subsidiarity: 'De tweede lezer ziet alleen de duiding: niet de melding, de persoon of de melder.',
};

/** Finds the second person, asks, and takes a question back. Inside the transaction of whoever asks. */
@Injectable()
export class SecondReaders {
  constructor(
    private readonly signals: SignalService,
    private readonly sealing: Sealing,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
  ) {}

  /** Asks a colleague at the desk whom nothing shuts out; where there is none, a named person of the partnership, who reads until the answer is due. @throws NoSecondReader */
  async ask(tx: TenantTx, signal: SignalRow, question: Question): Promise<void> {
    const shut = await shutOf(tx, signal.id);
    const colleagues = (await this.signals.desk(tx, signal.id)).filter(
      (member) => member !== tx.who.memberId && !isShutOut(shut, member),
    );
    const reader = colleagues.length > 0 ? null : await regionReader(tx, signal.id);
    if (colleagues.length === 0 && !reader) throw new NoSecondReader();
    const isHoliday = await this.rules.holidaysFrom(tx, dayAt(tx.now));
    const id = newId();
    const seals = await this.sealing.one(tx, signal.id);
    const row = {
      id,
      signal_id: signal.id,
      about: question.about,
      interpretation_version: question.version,
      conclusion: question.about === 'CONCLUSION' ? question.conclusion : null,
      reason: question.about === 'WAIVER' ? seals.seal(placeOf('reason', id), question.reason) : null,
      due_at: workingDaysAfter(tx.now, DAYS_TO_ANSWER, isHoliday),
      reader_tenant_id: reader?.tenant_id ?? null,
      reader_id: reader?.id ?? null,
    };
    await insertReview(tx, row);
    await this.signals.review(tx, signal.id, reader ? 'ASKED_REGION' : 'ASKED');
    if (reader) await this.callReader(tx, signal, row, reader);
  }

  /** The desk has its question back when the reader of the partnership did not answer in time, or nobody who was asked can read it any longer. */
  async lapse(tx: TenantTx, signal: SignalRow): Promise<void> {
    const open = await openReviewOf(tx, signal.id);
    if (!open) return;
    const isLate = open.reader_id !== null && open.due_at <= tx.now;
    if (isLate || !(await mayReview(tx, open))) await this.takeBack(tx, signal, open, !isLate);
  }

  /** Takes back what nobody has answered yet. */
  async drop(tx: TenantTx, signal: SignalRow): Promise<void> {
    const open = await openReviewOf(tx, signal.id);
    if (open) await this.takeBack(tx, signal, open, false);
  }

  /** The reader of the partnership reads no longer. */
  async endReading(tx: TenantTx, review: Pick<ReviewRow, 'signal_id' | 'reader_id'>): Promise<void> {
    if (!review.reader_id) return;
    const grants = await this.grants.of(tx, review.signal_id);
    const running = grants.filter(
      (row) =>
        row.member_id === review.reader_id &&
        row.purpose.startsWith('SECOND_READING') &&
        grantState(grantOf(row), tx.now) === 'ACTIVE',
    );
    for (const row of running) await this.grants.revoke(tx, row, 'NO_LONGER_NEEDED');
  }

  private async takeBack(tx: TenantTx, signal: SignalRow, open: ReviewRow, isGivenBack: boolean): Promise<void> {
    if ((await dropReview(tx, open.id, isGivenBack)) === 0) return;
    await this.signals.review(tx, signal.id, null);
    if (!open.reader_id) return;
    await this.endReading(tx, open);
    const payload = this.payloadOf(signal, open.id);
    await announce(tx, { scope: 'cases', event: 'ReviewDropped', tenantId: signal.tenant_id, payload: { ...payload } });
  }

  private async callReader(
    tx: TenantTx,
    signal: SignalRow,
    review: { id: Uuid; about: Question['about']; due_at: Date },
    reader: { tenant_id: Uuid; id: Uuid },
  ): Promise<void> {
    const seals = await this.sealing.one(tx, signal.id);
    const { regime } = await this.rules.rule(tx, signal.theme);
    const purpose = await this.rules.secondReading(tx, regime);
    await this.grants.give(tx, (id) => ({
      objectKind: 'SIGNAL',
      objectId: signal.id,
      memberTenantId: reader.tenant_id,
      memberId: reader.id,
      fieldSets: [READER_READS],
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      necessity: seals.seal({ table: 'cases.grants', column: 'necessity', rowId: id }, WHY.necessity),
      subsidiarity: seals.seal({ table: 'cases.grants', column: 'subsidiarity', rowId: id }, WHY.subsidiarity),
      validFrom: tx.now,
      validUntil: review.due_at,
      renews: null,
    }));
    const payload: CasesEvents['ReviewAsked'] = {
      ...this.payloadOf(signal, review.id),
      subjectId: signal.subject_id,
      theme: signal.theme,
      about: review.about,
      readerId: reader.id,
      dueAt: review.due_at.getTime(),
    };
    await announce(tx, { scope: 'cases', event: 'ReviewAsked', tenantId: signal.tenant_id, payload: { ...payload } });
  }

  private payloadOf(signal: SignalRow, reviewId: Uuid): CasesEvents['ReviewDropped'] {
    return { reviewId, signalId: signal.id, municipalityId: signal.tenant_id, regionId: signal.region_id };
  }
}
