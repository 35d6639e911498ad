import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A covenant with the last decision about its closing. */
export interface CovenantRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly regime: string;
  readonly valid_from: Date;
  readonly valid_until: Date;
  readonly closes_at: Date;
  readonly decided_closes_at: Date | null;
  readonly reason: string | null;
  readonly decided_by: Uuid | null;
  readonly decided_at: Date | null;
}

export interface CovenantFollows {
  readonly id: Uuid;
  readonly regime: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly closesAt: Date;
  readonly ownBasis: boolean;
  readonly version: number;
}

const ALL = prepared<CovenantRow>(
  'cases.covenant_periods.all',
  `select p.tenant_id, p.id, p.regime, p.valid_from, p.valid_until, p.closes_at, d.closes_at as decided_closes_at, d.reason, d.decided_by, d.decided_at
   from cases.covenant_periods p left join lateral (select * from cases.covenant_decisions n where n.tenant_id = p.tenant_id and n.covenant_id = p.id
     order by n.decided_at desc, n.id desc limit 1) d on true
   where p.tenant_id = (select sec.r()) order by p.valid_until, p.id limit $1`,
);
export const MISSING = prepared<{ tenant_id: Uuid; regime: string }>(
  'cases.regime_rules.missing',
  `select r.tenant_id, r.regime from cases.regime_rules r where r.tenant_id = (select sec.r()) and r.needs_covenant
     and not exists (select from cases.covenant_periods p where p.tenant_id = r.tenant_id and p.regime = r.regime) order by r.regime`,
);
const FOLLOW = prepared(
  'cases.covenant_periods.follow',
  `insert into cases.covenant_periods as old (tenant_id, id, regime, valid_from, valid_until, closes_at, own_basis, version)
   values ((select sec.r()), $1::uuid, $2, $3, $4, $5, $6, $7)
   on conflict (tenant_id, id) do update set regime = excluded.regime, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
     closes_at = excluded.closes_at, own_basis = excluded.own_basis, version = excluded.version
   where old.version < excluded.version`,
);
const DECIDE = prepared(
  'cases.covenant_decisions.insert',
  `insert into cases.covenant_decisions (tenant_id, id, covenant_id, closes_at, reason, decided_by, decided_at)
   values ((select sec.r()), $1::uuid, $2::uuid, $3, $4, (select sec.m()), (select sec.now()))`,
);

const FOLLOW_PARTY = prepared(
  'cases.covenant_signers.follow',
  `insert into cases.covenant_signers as old (tenant_id, covenant_id, party_id, tier, signed_at, left_at, version)
   values ((select sec.r()), $1::uuid, $2::uuid, $3, $4, $5, $6)
   on conflict (tenant_id, covenant_id, party_id) do update set tier = excluded.tier, signed_at = excluded.signed_at, left_at = excluded.left_at,
     version = excluded.version
   where old.version < excluded.version`,
);
const IS_PARTY = prepared<{ party: boolean }>(
  'cases.covenant_signers.is_party',
  'select cases.is_covenant_party($1::uuid) as party',
);

/** Those of the caller's region, first end first. */
export const covenants = (tx: TenantTx, atMost: number): Promise<CovenantRow[]> => tx.read(ALL, [atMost]);

/** 0 when a later version is known. */
export const followCovenant = (tx: TenantTx, row: CovenantFollows): Promise<number> =>
  tx.write(FOLLOW, [row.id, row.regime, row.validFrom, row.validUntil, row.closesAt, row.ownBasis, row.version]);

export const insertDecision = (
  tx: TenantTx,
  row: { id: Uuid; covenantId: Uuid; closesAt: Date; reason: string },
): Promise<number> => tx.write(DECIDE, [row.id, row.covenantId, row.closesAt, row.reason]);

/** 0 when a later version is known. */
export const followParty = (
  tx: TenantTx,
  row: { covenantId: Uuid; partyId: Uuid; tier: string | null; signedAt: Date; leftAt: Date | null; version: number },
): Promise<number> =>
  tx.write(FOLLOW_PARTY, [row.covenantId, row.partyId, row.tier, row.signedAt, row.leftAt, row.version]);

/** Whether a colleague of the region works for a party of a covenant that runs, and not in the frontline. */
export const isCovenantParty = async (tx: TenantTx, memberId: Uuid): Promise<boolean> =>
  (await tx.read(IS_PARTY, [memberId]))[0]?.party ?? false;
