import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { ExerciseCourse } from '../domain/exercise.js';

export interface ExerciseRow extends ExerciseCourse {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly theme: string;
  readonly scenario: string;
  readonly started_by: Uuid;
  readonly started_at: Date;
}

const COLUMNS = `e.tenant_id, e.id, e.municipality_id, e.theme, e.scenario, e.started_by, e.started_at, e.started_on::text as started_on,
  e.table_by::text as table_by, e.table_on::text as table_on, e.pool_card_id, e.ended_at`;

const OF_YEAR = prepared<ExerciseRow>(
  'cases.exercises.of_year',
  `select ${COLUMNS} from cases.exercises e where e.tenant_id = (select sec.r())
     and e.started_on between make_date($1, 1, 1) and make_date($1, 12, 31) order by e.started_on desc, e.started_at desc, e.municipality_id limit 2000`,
);
const LOCKED = prepared<ExerciseRow>(
  'cases.exercises.locked',
  `select ${COLUMNS} from cases.exercises e where e.tenant_id = (select sec.r()) and e.id = $1::uuid for update`,
);
const RUNNING = prepared<{ id: Uuid }>(
  'cases.exercises.running',
  `select e.id from cases.exercises e where e.tenant_id = (select sec.r()) and e.municipality_id = $1::uuid and e.table_on is null and e.ended_at is null`,
);
const OF_CARD = prepared<ExerciseRow>(
  'cases.exercises.of_card',
  `select ${COLUMNS} from cases.exercises e where e.tenant_id = (select sec.r()) and e.pool_card_id = $1::uuid for update`,
);
const MUNICIPALITIES = prepared<{ tenant_id: Uuid; municipality_id: Uuid }>(
  'cases.exercises.municipalities',
  `select t.region_id as tenant_id, t.id as municipality_id from reference.tenants t
   where t.region_id = (select sec.r()) and t.kind = 'MUNICIPALITY' order by t.name, t.id`,
);
const THEMES = prepared<{ theme: string }>(
  'cases.exercises.themes',
  `select r.theme from cases.theme_rules r where r.tenant_id = (select sec.r()) order by r.position, r.theme`,
);
const INSERT = prepared(
  'cases.exercises.insert',
  `insert into cases.exercises (tenant_id, id, municipality_id, theme, scenario, started_by, started_at, started_on, table_by)
   values ((select sec.r()), $1::uuid, $2::uuid, $3, $4, (select sec.m()), (select sec.now()), $5::date, $6::date) on conflict do nothing`,
);
const STOP = prepared(
  'cases.exercises.stop',
  `update cases.exercises set ended_at = (select sec.now()) where tenant_id = (select sec.r()) and id = $1::uuid and table_on is null and ended_at is null`,
);
const OPEN_CASE = prepared(
  'cases.exercises.open_case',
  `update cases.exercises set pool_card_id = $2::uuid
   where tenant_id = (select sec.r()) and id = $1::uuid and pool_card_id is null and ended_at is null`,
);
const AT_TABLE = prepared(
  'cases.exercises.at_table',
  `update cases.exercises set table_on = $2::date where tenant_id = (select sec.r()) and id = $1::uuid and table_on is null and ended_at is null`,
);

/** What was begun in a year, the last one first. */
export const exercisesOf = (tx: TenantTx, year: number): Promise<ExerciseRow[]> => tx.read(OF_YEAR, [year]);

/** For a command; null for who may not know of it. */
export const lockedExercise = async (tx: TenantTx, id: Uuid): Promise<ExerciseRow | null> =>
  (await tx.read(LOCKED, [id]))[0] ?? null;

/** For the system: null for the card of a real case. */
export const exerciseOfCard = async (tx: TenantTx, cardId: Uuid): Promise<ExerciseRow | null> =>
  (await tx.read(OF_CARD, [cardId]))[0] ?? null;

export const isPractising = async (tx: TenantTx, municipalityId: Uuid): Promise<boolean> =>
  (await tx.read(RUNNING, [municipalityId])).length > 0;

/** The municipalities of the region, by name. */
export const practisingMunicipalities = (tx: TenantTx): Promise<{ tenant_id: Uuid; municipality_id: Uuid }[]> =>
  tx.read(MUNICIPALITIES);

/** The themes of the region, in its order. */
export const themesOfRegion = async (tx: TenantTx): Promise<string[]> =>
  (await tx.read(THEMES)).map(({ theme }) => theme);

/** 0 when that municipality practises already. */
export const insertExercise = (
  tx: TenantTx,
  row: Pick<ExerciseRow, 'id' | 'municipality_id' | 'theme' | 'scenario'> & {
    readonly today: Day;
    readonly tableBy: Day;
  },
): Promise<number> => tx.write(INSERT, [row.id, row.municipality_id, row.theme, row.scenario, row.today, row.tableBy]);

/** 0 when it has ended already. */
export const stopExercise = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(STOP, [id]);

export const openExerciseCase = (tx: TenantTx, id: Uuid, cardId: Uuid): Promise<number> =>
  tx.write(OPEN_CASE, [id, cardId]);

export const exerciseAtTable = (tx: TenantTx, id: Uuid, on: Day): Promise<number> => tx.write(AT_TABLE, [id, on]);
