import { DomainError, InvalidInput, isUuid } from '@regiotafel/kernel';
import { prepared } from './prepared.js';
import type { Scope } from './roles.js';
import type { TenantTx } from './tenant-tx.js';

/** Ids a command made, and what else is told the same again. A replay reads the things again under the caller's own rights. */
export type ResultIds = Readonly<Record<string, string>>;

/** A mutation input as far as repetition is concerned. */
export interface Repeatable {
  readonly idempotencyKey: string;
}

const claim = (scope: Scope) =>
  prepared(
    `${scope}.idempotency.claim`,
    `insert into ${scope}.idempotency (tenant_id, actor, key, input_hash) values ((select sec.t()), (select sec.a()), $1::uuid, $2) on conflict do nothing`,
  );
const known = (scope: Scope) =>
  prepared<{ input_hash: Buffer; result: ResultIds | null }>(
    `${scope}.idempotency.known`,
    `select input_hash, result from ${scope}.idempotency where tenant_id = (select sec.t()) and actor = (select sec.a()) and key = $1::uuid`,
  );
const keep = (scope: Scope) =>
  prepared(
    `${scope}.idempotency.keep`,
    `update ${scope}.idempotency set result = $2::jsonb where tenant_id = (select sec.t()) and actor = (select sec.a()) and key = $1::uuid`,
  );

const sortKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Two commands may take the same input: what is asked for belongs to what was sent. */
const hashOf = (tx: TenantTx, input: Repeatable): Buffer => tx.digest(JSON.stringify([tx.action, input], sortKeys));

/**
 * Runs a command once per (actor, key). The second call of the same command with the same input gets the ids of the
 * first; another command or another input is refused. A concurrent second call waits for the first to commit.
 */
export const once = async (
  tx: TenantTx,
  scope: Scope,
  input: Repeatable,
  work: () => Promise<ResultIds>,
): Promise<ResultIds> => {
  if (!isUuid(input.idempotencyKey)) throw new InvalidInput([{ path: 'idempotencyKey', code: 'INVALID_ID' }]);
  const hash = hashOf(tx, input);
  const claimed = await tx.write(claim(scope), [input.idempotencyKey, hash]);
  if (claimed === 0) {
    const [row] = await tx.read(known(scope), [input.idempotencyKey]);
    if (!row?.result || !row.input_hash.equals(hash))
      throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'This key was used for something else');
    return row.result;
  }
  const result = await work();
  await tx.write(keep(scope), [input.idempotencyKey, JSON.stringify(result)]);
  return result;
};
