import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FieldSet } from '../domain/field-set.js';
import type { WhoIsTold } from '../domain/telling.js';

export type Urgency = 'NORMAL' | 'HIGH' | 'ACUTE';

export interface OfferRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly signal_id: Uuid;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly legal_basis: string;
  readonly field_sets: readonly FieldSet[];
  readonly urgency: Urgency;
  readonly necessity: Buffer;
  readonly subsidiarity: Buffer;
  readonly told: WhoIsTold | null;
  readonly subject_informed: boolean | null;
  readonly subject_informed_reason: Buffer | null;
  readonly review_on: Day | null;
  readonly valid_until: Date;
  readonly offered_by: Uuid;
  readonly offered_at: Date;
}

export interface OfferToReview {
  readonly signal_id: Uuid;
  readonly review_on: Day;
}

export interface OfferInsert {
  readonly id: Uuid;
  readonly signalId: Uuid;
  readonly regionId: Uuid;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly fieldSets: readonly FieldSet[];
  readonly urgency: Urgency;
  readonly necessity: Buffer;
  readonly subsidiarity: Buffer;
  readonly told: WhoIsTold | null;
  readonly subjectInformed: boolean | null;
  readonly subjectInformedReason: Buffer | null;
  readonly reviewOn: Day | null;
  readonly validUntil: Date;
  readonly offeredAt: Date;
}

const OFFERS = prepared<OfferRow>(
  'cases.offers.of_signals',
  `select distinct on (o.signal_id) o.tenant_id, o.id, o.signal_id, o.theme, o.regime, o.purpose, o.legal_basis, o.field_sets, o.urgency, o.necessity,
     o.subsidiarity, o.told, o.subject_informed, o.subject_informed_reason, o.review_on::text as review_on, o.valid_until, o.offered_by, o.offered_at
   from cases.offers o where o.signal_id in (select unnest($1::uuid[])) order by o.signal_id, o.offered_at desc`,
);
/** The last offers of signals that still stand at the table, whose day to look again is near. */
const TO_REVIEW = prepared<OfferToReview>(
  'cases.offers.to_review',
  `select o.signal_id, o.review_on::text as review_on from cases.offers o join cases.signals s on s.tenant_id = o.tenant_id and s.id = o.signal_id and s.status = 'OFFERED'
   where o.tenant_id = (select sec.t()) and not o.subject_informed and o.review_on <= $1::date
     and not exists (select from cases.offers n where n.tenant_id = o.tenant_id and n.signal_id = o.signal_id and n.offered_at > o.offered_at)
   order by o.review_on, o.id limit $2`,
);
const INSERT = prepared(
  'cases.offers.insert',
  `insert into cases.offers (tenant_id, id, signal_id, region_id, theme, regime, purpose, legal_basis, field_sets, urgency, necessity, subsidiarity,
     subject_informed, subject_informed_reason, review_on, valid_until, offered_by, offered_at, told)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8::text[], $9, $10, $11, $12, $13, $14::date, $15, (select sec.m()), $16, $17)`,
);

/** The last offer of each signal. */
export const offersOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<OfferRow[]> => tx.read(OFFERS, [signalIds]);

export const offersToReview = (tx: TenantTx, before: Day, atMost: number): Promise<OfferToReview[]> =>
  tx.read(TO_REVIEW, [before, atMost]);

export const insertOffer = (tx: TenantTx, offer: OfferInsert): Promise<number> =>
  tx.write(INSERT, [
    offer.id,
    offer.signalId,
    offer.regionId,
    offer.theme,
    offer.regime,
    offer.purpose,
    offer.legalBasis,
    offer.fieldSets,
    offer.urgency,
    offer.necessity,
    offer.subsidiarity,
    offer.subjectInformed,
    offer.subjectInformedReason,
    offer.reviewOn,
    offer.validUntil,
    offer.offeredAt,
    offer.told,
  ]);
