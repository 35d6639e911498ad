import { prepared, type TenantTx } from '@regiotafel/tenancy';

export interface MeasureKindInsert {
  readonly code: string;
  readonly position: number;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly nature: string;
  readonly track: string;
  readonly topic: string;
  readonly basis: string | null;
  readonly decidedByNl: string;
  readonly decidedByEn: string;
  readonly usualDays: number;
  readonly contradicts: readonly string[];
  readonly source: string;
}

const PUT = prepared(
  'cases.measure_kinds.put',
  `insert into cases.measure_kinds as old (tenant_id, code, position, name_nl, name_en, nature, track, topic, basis, decided_by_nl, decided_by_en,
     usual_days, contradicts, source)
   select (select sec.t()), r->>'code', (r->>'position')::int, r->>'nameNl', r->>'nameEn', r->>'nature', r->>'track', r->>'topic', r->>'basis',
     r->>'decidedByNl', r->>'decidedByEn', (r->>'usualDays')::int, array(select jsonb_array_elements_text(r->'contradicts')), r->>'source'
   from jsonb_array_elements($1::jsonb) r
   on conflict (tenant_id, code) do update set position = excluded.position, name_nl = excluded.name_nl, name_en = excluded.name_en,
     nature = excluded.nature, track = excluded.track, topic = excluded.topic, basis = excluded.basis, decided_by_nl = excluded.decided_by_nl,
     decided_by_en = excluded.decided_by_en, usual_days = excluded.usual_days, contradicts = excluded.contradicts, source = excluded.source, active = true
   where row(old.*) is distinct from row(excluded.*)`,
);
const END = prepared(
  'cases.measure_kinds.end',
  `update cases.measure_kinds k set active = false where k.tenant_id = (select sec.t()) and k.active and not exists (
     select from jsonb_array_elements($1::jsonb) r where r->>'code' = k.code)`,
);

/** What a region offers; what it no longer offers stays, because plans may hold it. Answers how many rows are new or changed. */
export const putMeasureKinds = async (tx: TenantTx, kinds: readonly MeasureKindInsert[]): Promise<number> => {
  const text = JSON.stringify(kinds);
  return (await tx.write(PUT, [text])) + (await tx.write(END, [text]));
};
