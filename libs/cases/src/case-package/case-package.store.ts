import type { Day, Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseStatus } from '../domain/case-file.js';
import type { CaseResult } from '../domain/closing.js';
import { NO_ZGW, type ZgwSettings } from '../domain/zaak.js';

/** A case as far as a package needs its row. */
export interface PackedRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly number: string;
  readonly theme: string;
  readonly regime: string;
  readonly purpose: string;
  readonly status: CaseStatus;
  readonly subject_id: Uuid | null;
  readonly opened_at: Date;
  readonly parts: readonly string[];
  readonly is_exercise: boolean;
}

/** A contribution with its contributor's answer to passing it on. */
export interface GivenRow {
  readonly id: Uuid;
  readonly source_regime: string;
  readonly oral_only: boolean;
  readonly consented_at: Date | null;
  readonly sealed: Buffer | null;
  readonly given_at: Date;
  readonly adds_to: Uuid | null;
}

/** How a finished case ended, and what stays behind. */
export interface EndingRow {
  readonly result: CaseResult;
  readonly decided_at: Date;
  readonly retained_until: Day;
  readonly contributions: number;
}

const CASE = prepared<PackedRow>(
  'cases.case_package.case',
  `select c.tenant_id, c.id, c.number, c.theme, c.regime, c.purpose, c.status, c.subject_id, c.opened_at,
     array_remove(array[case when array_position((select cases.my_cases('CASE_MANAGER')), c.id) is not null then 'CASE_MANAGER' end,
       case when array_position((select cases.my_cases('PROCESS_COORDINATOR')), c.id) is not null then 'PROCESS_COORDINATOR' end], null) as parts, c.exercise_id is not null as is_exercise
   from cases.case_files c where c.tenant_id = (select sec.t()) and c.id = $1::uuid`,
);
const GIVEN = prepared<GivenRow>(
  'cases.case_package.contributions',
  `select k.id, k.source_regime, k.oral_only, w.consented_at, case when w.consented_at is null then null else k.sealed end as sealed, k.given_at, k.adds_to
   from cases.contributions k left join lateral (
     select case when 'EXPORT' = any (l.uses) and (l.until is null or (select sec.now()) < l.until) then l.decided_at end as consented_at
     from cases.contribution_consents l where l.contribution_id = coalesce(k.adds_to, k.id) order by l.decided_at desc, l.id desc limit 1
   ) w on true where k.case_id = $1::uuid
     and not exists (select from cases.contribution_withdrawals t where t.tenant_id = k.tenant_id and t.id = coalesce(k.adds_to, k.id)) order by k.given_at, k.id`,
);

const ENDING = prepared<EndingRow>(
  'cases.case_package.ending',
  `select e.result, e.decided_at, e.retained_until::text as retained_until,
     (select count(*)::int from cases.contributions k where k.case_id = e.case_id and k.adds_to is null) as contributions
   from cases.case_closings e where e.tenant_id = (select sec.t()) and e.case_id = $1::uuid order by e.decided_at desc, e.id desc limit 1`,
);
const SETTINGS = prepared<ZgwSettings>(
  'cases.zgw_settings.own',
  'select s.rsin, s.zaaktype, s.resultaattypen from cases.zgw_settings s where s.tenant_id = (select sec.t())',
);

export const endingOf = async (tx: TenantTx, id: Uuid): Promise<EndingRow | null> =>
  (await tx.read(ENDING, [id]))[0] ?? null;

/** What the case system of the caller's municipality calls things. */
export const zgwSettings = async (tx: TenantTx): Promise<ZgwSettings> => (await tx.read(SETTINGS, []))[0] ?? NO_ZGW;

export const packedCase = async (tx: TenantTx, id: Uuid): Promise<PackedRow | null> =>
  (await tx.read(CASE, [id]))[0] ?? null;

/** Contributions to a case; the text of those that must stay is not even read. */
export const givenTo = (tx: TenantTx, caseId: Uuid): Promise<GivenRow[]> => tx.read(GIVEN, [caseId]);
