import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { CaseStatus } from '../domain/case-file.js';
import type { ConsentUse, SaidRow } from '../domain/consent.js';
import type { SourceRegime } from '../domain/contribution.js';

/** The last word about one contribution, with what was asked since. */
export interface ConsentRow extends SaidRow {
  readonly tenant_id: Uuid;
  readonly contribution_id: Uuid;
  readonly case_tenant_id: Uuid;
  /** The municipality that had the case when it was contributed. */
  readonly brought_to: Uuid;
  readonly case_id: Uuid;
  readonly contributor_id: Uuid;
  /** Pseudonym of the person the case is about. */
  readonly subject_id: Uuid | null;
  readonly given_at: Date;
  readonly given_text: string;
  readonly decided_at: Date;
  readonly asked_uses: readonly ConsentUse[] | null;
  readonly asked_by: Uuid | null;
  readonly asked_at: Date | null;
  readonly due_at: Date | null;
  /** Null unless the caller reads the contribution. */
  readonly sealed: Buffer | null;
  /** The caller reads the contribution, and it was not taken back. */
  readonly stands: boolean;
  /** Null for whoever may not read the case. */
  readonly case_status: CaseStatus | null;
  readonly involved: boolean;
  readonly field_sets: readonly string[];
}

const LAST = `select l.tenant_id, l.contribution_id, l.case_tenant_id, l.brought_to, l.case_id, l.contributor_id, l.subject_id, l.source_regime, l.given_at,
    l.given_at::text as given_text, l.uses, l.until,
    l.decided_at, r.uses as asked_uses, r.asked_by, r.asked_at, r.due_at, c.sealed, coalesce(c.professional_secrecy, true) as professional_secrecy,
    c.id is not null and not exists (select from cases.contribution_withdrawals k where k.tenant_id = l.tenant_id and k.id = l.contribution_id) as stands,
    cases.was_told(l.case_id, l.given_at) as was_there,
    (select f.status from cases.case_files f where f.tenant_id = l.case_tenant_id and f.id = l.case_id) as case_status,
    array_position((select cases.my_cases()), l.case_id) is not null as involved,
    case when array_position((select cases.my_grants('CONTRIBUTIONS')), l.case_id) is not null then array['CONTRIBUTIONS'] else array[]::text[] end as field_sets
  from lateral (select * from cases.contribution_consents n where n.contribution_id = w.id order by n.decided_at desc, n.id desc limit 1) l
  left join cases.contributions c on c.tenant_id = l.tenant_id and c.id = l.contribution_id
  left join lateral (select * from cases.consent_requests q where q.contribution_id = l.contribution_id and q.asked_at >= l.decided_at
    order by q.asked_at desc limit 1) r on true`;
const lastOf = (ids: string) => LAST.replace('from lateral', `from (${ids}) w, lateral`);

const OF = prepared<ConsentRow>('cases.consents.of', lastOf('select unnest($1::uuid[]) as id'));
const MINE = prepared<ConsentRow>(
  'cases.consents.mine',
  `${lastOf(`select distinct on (m.given_at, m.contribution_id) m.contribution_id as id from cases.contribution_consents m
     where m.tenant_id = (select sec.t()) and m.contributor_id = (select sec.m()) and (m.given_at, m.contribution_id) < ($1::timestamptz, $2::uuid)
     order by m.given_at desc, m.contribution_id desc limit $3`)}
   order by l.given_at desc, l.contribution_id desc`,
);
const ASKED = prepared<ConsentRow>(
  'cases.consents.asked',
  `${lastOf('select distinct q.contribution_id as id from cases.consent_requests q where q.contributor_id = (select sec.m())')}
   where r.asked_at is not null order by r.due_at, l.contribution_id limit $1`,
);
const INSERT = prepared(
  'cases.consents.insert',
  `insert into cases.contribution_consents (tenant_id, id, contribution_id, case_tenant_id, case_id, contributor_id, source_regime, given_at, uses, until, decided_at, subject_id)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, (select sec.m()), $5, $6, $7::text[], $8, (select sec.now()), $9::uuid)`,
);
const ASK = prepared(
  'cases.consent_requests.insert',
  `insert into cases.consent_requests (tenant_id, id, case_id, contribution_id, contributor_id, uses, asked_by, asked_at, due_at)
   values ((select sec.t()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text[], (select sec.m()), (select sec.now()), $6)`,
);

export interface ConsentInsert {
  readonly id: Uuid;
  readonly contributionId: Uuid;
  readonly caseTenantId: Uuid;
  readonly caseId: Uuid;
  readonly subjectId: Uuid | null;
  readonly sourceRegime: SourceRegime;
  readonly givenAt: Date;
  readonly uses: readonly ConsentUse[];
  readonly until: Date | null;
}

export const consentsOf = (tx: TenantTx, contributionIds: readonly Uuid[]): Promise<ConsentRow[]> =>
  tx.read(OF, [contributionIds]);

/** Before every row of the list: newest first. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Those of the caller's contributions, newest first. */
export const ownConsents = (
  tx: TenantTx,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<ConsentRow[]> => tx.read(MINE, [...(after ?? START), limit]);

/** Those that somebody asks the caller for. */
export const askedConsents = (tx: TenantTx, atMost: number): Promise<ConsentRow[]> => tx.read(ASKED, [atMost]);

export const insertConsent = (tx: TenantTx, row: ConsentInsert): Promise<number> =>
  tx.write(INSERT, [
    row.id,
    row.contributionId,
    row.caseTenantId,
    row.caseId,
    row.sourceRegime,
    row.givenAt,
    row.uses,
    row.until,
    row.subjectId,
  ]);

export const insertConsentRequest = (
  tx: TenantTx,
  row: { id: Uuid; caseId: Uuid; contributionId: Uuid; contributorId: Uuid; uses: readonly ConsentUse[]; dueAt: Date },
): Promise<number> => tx.write(ASK, [row.id, row.caseId, row.contributionId, row.contributorId, row.uses, row.dueAt]);
