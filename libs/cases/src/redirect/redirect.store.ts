import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** Who is to take a signal over, and whether it was taken over. */
export interface RedirectRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly signal_id: Uuid;
  readonly receiver: Uuid;
  readonly sealed: Buffer;
  readonly confirm_by: Date | null;
  readonly confirmed_at: Date | null;
  readonly confirmed_to: Uuid | null;
  readonly returned_at: Date | null;
}

const COLUMNS =
  'r.tenant_id, r.id, r.signal_id, r.receiver, r.sealed, r.confirm_by, r.confirmed_at, r.confirmed_to, r.returned_at';

const LAST_OF = prepared<RedirectRow>(
  'cases.signal_redirects.last_of',
  `select distinct on (r.signal_id) ${COLUMNS} from cases.signal_redirects r
   where r.tenant_id = (select sec.t()) and r.signal_id in (select unnest($1::uuid[])) order by r.signal_id, r.interpretation_version desc`,
);
const BY_ID = prepared<RedirectRow>(
  'cases.signal_redirects.by_id',
  `select ${COLUMNS} from cases.signal_redirects r where r.tenant_id = (select sec.t()) and r.id = $1::uuid`,
);
const MINE = prepared<RedirectRow>(
  'cases.signal_redirects.mine',
  `select ${COLUMNS} from cases.signal_redirects r where r.tenant_id = (select sec.t()) and r.receiver = (select sec.m())`,
);
const INSERT = prepared(
  'cases.signal_redirects.insert',
  `insert into cases.signal_redirects (tenant_id, id, signal_id, interpretation_version, receiver, sealed)
   values ((select sec.t()), $1::uuid, $2::uuid, $3, $4::uuid, $5)`,
);
const RECEIPT = prepared(
  'cases.receipts.of_receiver',
  'insert into cases.receipts (tenant_id, code_hash, reporter) values ((select sec.t()), $1, $2::uuid)',
);
const START = prepared(
  'cases.signal_redirects.start',
  `update cases.signal_redirects set confirm_by = $3
   where tenant_id = (select sec.t()) and signal_id = $1::uuid and interpretation_version = $2 and confirm_by is null`,
);
const OPEN = 'confirm_by is not null and confirmed_at is null and returned_at is null';
const CONFIRM = prepared(
  'cases.signal_redirects.confirm',
  `update cases.signal_redirects set confirmed_at = (select sec.now()), confirmed_to = $2::uuid
   where tenant_id = (select sec.t()) and id = $1::uuid and ${OPEN}`,
);
const RETURN = prepared(
  'cases.signal_redirects.return',
  `update cases.signal_redirects set returned_at = (select sec.now()) where tenant_id = (select sec.t()) and id = $1::uuid and ${OPEN}`,
);
/** Before there is a context: whose code this is. Ids only. */
export const RECEIVER = prepared<{ tenant_id: Uuid; reporter: Uuid }>(
  'cases.receipt.of_receiver',
  'select tenant_id, reporter from sec.receipt($1)',
);

export const lastRedirectsOf = (tx: TenantTx, signalIds: readonly Uuid[]): Promise<RedirectRow[]> =>
  tx.read(LAST_OF, [signalIds]);

export const redirectById = async (tx: TenantTx, id: Uuid): Promise<RedirectRow | null> =>
  (await tx.read(BY_ID, [id]))[0] ?? null;

/** The one that the holder of a code is the receiver of. */
export const myRedirect = async (tx: TenantTx): Promise<RedirectRow | null> => (await tx.read(MINE))[0] ?? null;

/** Names a receiver, and lets whoever holds its code confirm. */
export const insertRedirect = async (
  tx: TenantTx,
  row: { id: Uuid; signalId: Uuid; version: number; receiver: Uuid; codeHash: Buffer; sealed: Buffer },
): Promise<void> => {
  await tx.write(INSERT, [row.id, row.signalId, row.version, row.receiver, row.sealed]);
  await tx.write(RECEIPT, [row.codeHash, row.receiver]);
};

/** 0 when no receiver was named with this interpretation. */
export const startRedirect = (tx: TenantTx, signalId: Uuid, version: number, confirmBy: Date): Promise<number> =>
  tx.write(START, [signalId, version, confirmBy]);

/** 0 when it was confirmed or returned meanwhile. */
export const confirmRedirect = (tx: TenantTx, id: Uuid, to: Uuid | null): Promise<number> =>
  tx.write(CONFIRM, [id, to]);

export const returnRedirect = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(RETURN, [id]);
