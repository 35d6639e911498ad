import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

export const HIT_KINDS = ['CARD', 'CASE', 'WEIGHING', 'SIGNAL'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface HitRow {
  readonly kind: HitKind;
  readonly id: Uuid;
  readonly number: string | null;
  readonly theme: string;
  readonly region_id: Uuid | null;
  readonly municipality_id: Uuid;
  readonly subject_id: Uuid | null;
  /** Involved, granted or at the table. */
  readonly concerned: boolean;
}

/** A part of a number of at least three characters. */
const HAS = (column: string) => `length($1) >= 3 and position(upper($1) in ${column}) > 0`;
const NAMED = (kind: string) =>
  `select e.object_id from cases.external_references e where e.tenant_id = (select sec.t()) and e.blind = $2 and e.object_kind = '${kind}'`;

const CARDS = prepared<HitRow>(
  'cases.search.cards',
  `select 'CARD' as kind, p.id, p.number, p.theme, p.tenant_id as region_id, p.municipality_id, null::uuid as subject_id, false as concerned
   from cases.pool_cards p where p.tenant_id = (select sec.r()) and ${HAS('p.number')} order by p.number desc limit $2`,
);
const CASES = prepared<HitRow>(
  'cases.search.cases',
  `select 'CASE' as kind, c.id, c.number, c.theme, c.region_id, c.tenant_id as municipality_id, c.subject_id, true as concerned
   from cases.case_files c where c.id in (select unnest((select cases.my_cases()) || (select cases.my_grants())))
     and (${HAS('c.number')} or c.id in (${NAMED('CASE')})) order by c.number desc limit $3`,
);
const WEIGHINGS = prepared<HitRow>(
  'cases.search.weighings',
  `select 'WEIGHING' as kind, w.id, w.number, w.theme, w.tenant_id as region_id, w.municipality_id, w.subject_id,
     array_position((select cases.my_weighings()), w.id) is not null as concerned
   from cases.weighings w where w.tenant_id = (select sec.r()) and ${HAS('w.number')} order by w.number desc limit $2`,
);
const SIGNALS = prepared<HitRow>(
  'cases.search.signals',
  `select 'SIGNAL' as kind, s.id, null as number, s.theme, coalesce(s.region_id, (select sec.r())) as region_id, s.tenant_id as municipality_id,
     s.subject_id, false as concerned
   from cases.signals s where s.tenant_id = (select sec.t()) and s.id in (select e.object_id from cases.external_references e
     where e.tenant_id = (select sec.t()) and e.blind = $1 and e.object_kind = 'SIGNAL') order by s.received_at desc limit $2`,
);

/** What lies behind a part of a number, or behind the hash of an exact one. Always the same four questions, whatever was typed. */
export const hitsOf = async (tx: TenantTx, text: string, blind: Buffer, atMost: number): Promise<HitRow[]> => [
  ...(await tx.read(CARDS, [text, atMost])),
  ...(await tx.read(CASES, [text, blind, atMost])),
  ...(await tx.read(WEIGHINGS, [text, atMost])),
  ...(await tx.read(SIGNALS, [blind, atMost])),
];
