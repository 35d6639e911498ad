import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from './prepared.js';
import type { Scope } from './roles.js';
import type { TenantTx } from './tenant-tx.js';

/** Something that happened, for other scopes and jobs: ids and short codes only, never text about a person. */
export interface DomainEvent {
  readonly scope: Scope;
  /** UpperCamelCase past tense, such as `SignalOffered`. */
  readonly event: string;
  /** The tenant whose row this is about. */
  readonly tenantId: Uuid;
  readonly payload: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

const insert = (scope: Scope) =>
  prepared(
    `${scope}.outbox.insert`,
    `insert into ${scope}.outbox (tenant_id, id, event, payload) values ($1, $2, $3, $4::jsonb)`,
  );

/** Puts an event into the scope's outbox, in the transaction that made it true. */
export const announce = async (tx: TenantTx, { scope, event, tenantId, payload }: DomainEvent): Promise<Uuid> => {
  const id = newId();
  await tx.write(insert(scope), [tenantId, id, event, JSON.stringify(payload)]);
  return id;
};
