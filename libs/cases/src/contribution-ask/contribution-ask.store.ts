import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { FieldSet } from '../domain/field-set.js';

/** Running access to contribute, with the question. */
export interface ContributionAskRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly object_id: Uuid;
  readonly member_id: Uuid;
  readonly field_sets: readonly FieldSet[];
  readonly subject_id: Uuid | null;
  readonly question: Buffer;
  readonly regime: string;
  readonly given_by: Uuid;
  readonly given_at: Date;
  readonly valid_until: Date;
  /** The caller has contributed since. */
  readonly is_answered: boolean;
}

const MINE = prepared<ContributionAskRow>(
  'cases.contribution_asks.mine',
  `select g.tenant_id, g.id, g.object_id, g.member_id, g.field_sets, g.subject_id, g.question, g.regime, g.given_by, g.given_at, g.valid_until,
     exists (select from cases.contributions c where c.case_id = g.object_id and c.contributor_id = g.member_id and c.given_at >= g.given_at) as is_answered
   from cases.grants g
   where g.member_id = (select sec.m()) and g.question is not null and g.revoked_at is null and g.valid_from <= (select sec.now())
     and (select sec.now()) < g.valid_until and array_position((select cases.my_grants('CONTRIBUTE')), g.object_id) is not null
     and ($1::uuid[] is null or g.id in (select unnest($1::uuid[])))
   order by g.given_at desc, g.id limit $2`,
);

/** Questions put to the caller that still run, newest first; all of them without ids. */
export const ownAsks = (tx: TenantTx, ids: readonly Uuid[] | null, atMost: number): Promise<ContributionAskRow[]> =>
  tx.read(MINE, [ids, atMost]);
