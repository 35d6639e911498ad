import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { TallyLine } from '../domain/uniformity.js';

/** A sum over one finished half-year. */
export interface TallyRow extends TallyLine {
  readonly tenant_id: Uuid;
  readonly theme: string;
  /** Its first day. */
  readonly half_year: Day;
  readonly weighings: number;
}

/** A question of the present version of a theme. */
export interface QuestionRow {
  readonly tenant_id: Uuid;
  readonly theme: string;
  readonly code: string;
  readonly text_nl: string;
  readonly text_en: string;
}

const ADD = prepared(
  'cases.weighing_tallies.add',
  `insert into cases.weighing_tallies as t (tenant_id, theme, month, kind, code, weighings, unanimous, judgements, same, yes, no)
   select (select sec.r()), $1, date_trunc('month', (select sec.now()) at time zone 'Europe/Amsterdam')::date, l.kind, l.code, 1, l.unanimous, l.judgements,
     l.same, l.yes, l.no
   from jsonb_to_recordset($2::jsonb) l (kind text, code text, unanimous int, judgements int, same int, yes int, no int)
   on conflict (tenant_id, theme, month, kind, code) do update set weighings = t.weighings + 1, unanimous = t.unanimous + excluded.unanimous,
     judgements = t.judgements + excluded.judgements, same = t.same + excluded.same, yes = t.yes + excluded.yes, no = t.no + excluded.no`,
);
const SUMS = prepared<TallyRow>(
  'cases.weighing_tallies.sums',
  `select t.tenant_id, t.theme, h.half_year, t.kind, t.code, sum(t.weighings)::int as weighings, sum(t.unanimous)::int as unanimous,
     sum(t.judgements)::int as judgements, sum(t.same)::int as same, sum(t.yes)::int as yes, sum(t.no)::int as no
   from cases.weighing_tallies t cross join lateral (
     select to_char(t.month, 'YYYY') || case when extract(month from t.month) < 7 then '-01-01' else '-07-01' end as half_year) h
   where t.tenant_id = (select sec.r()) and t.month < $1::date
   group by t.tenant_id, t.theme, h.half_year, t.kind, t.code order by t.theme, h.half_year, t.kind, t.code`,
);
const QUESTIONS = prepared<QuestionRow>(
  'cases.weighing_tallies.questions',
  `select c.tenant_id, c.theme, c.code, c.text_nl, c.text_en from cases.criteria c
   where c.tenant_id = (select sec.r()) and c.version = (select max(s.version) from cases.criteria_sets s where s.tenant_id = c.tenant_id and s.theme = c.theme)
   order by c.theme, c.position`,
);

/** Adds one concluded weighing to the sums of this month. */
export const addTally = (tx: TenantTx, theme: string, lines: readonly TallyLine[]): Promise<number> =>
  tx.write(ADD, [theme, JSON.stringify(lines)]);

/** Sums of the half-years before one, by its first day; the earliest first. */
export const talliesBefore = (tx: TenantTx, halfYear: Day): Promise<TallyRow[]> => tx.read(SUMS, [halfYear]);

export const presentQuestions = (tx: TenantTx): Promise<QuestionRow[]> => tx.read(QUESTIONS);
