import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseResult } from '../domain/closing.js';

/** A lesson. Whose it was is never shown. */
export interface LessonRow {
  readonly id: Uuid;
  readonly region_id: Uuid;
  readonly theme: string;
  readonly result: CaseResult;
  readonly lesson: string;
  readonly learned_in: number;
}

const SLICE = prepared<LessonRow>(
  'cases.lessons.slice',
  `select l.id, l.region_id, l.theme, l.result, l.lesson, l.learned_in from cases.lessons l
   where l.region_id = (select sec.r()) and ($1::text is null or l.theme = $1)
     and ($2::text is null or position(lower($2) in lower(l.lesson)) > 0) and (l.learned_in, l.id) < ($3::int, $4::uuid)
   order by l.learned_in desc, l.id desc limit $5`,
);
const INSERT = prepared(
  'cases.lessons.insert',
  `insert into cases.lessons (tenant_id, id, region_id, theme, result, lesson, learned_in)
   values ((select sec.t()), $1::uuid, (select sec.r()), $2, $3, $4, extract(year from (select sec.now()) at time zone 'Europe/Amsterdam')::int)`,
);

const START = ['9999', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

export interface LessonSlice {
  readonly theme: string | null;
  readonly text: string | null;
  readonly after: readonly string[] | null;
  readonly limit: number;
}

export const LESSONS = SLICE;
export const lessonValues = ({ theme, text, after, limit }: LessonSlice) => {
  const [year, id] = after ?? START;
  return [theme, text, Number(year), id ?? START[1], limit];
};

export const insertLesson = (
  tx: TenantTx,
  row: Pick<LessonRow, 'id' | 'theme' | 'result' | 'lesson'>,
): Promise<number> => tx.write(INSERT, [row.id, row.theme, row.result, row.lesson]);
