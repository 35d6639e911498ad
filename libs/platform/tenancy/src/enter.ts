import type { Actor, Uuid, Who } from '@regiotafel/kernel';
import { signContext } from './context.js';
import type { ContextKeys } from './context-keys.js';
import type { Operation } from './operation.js';
import { prepared, type SqlValue } from './prepared.js';

/** What `sec.enter` answers: the seat as the database knows it now, and business time. */
export interface EnterRow {
  readonly tenant: Uuid;
  readonly region: Uuid | null;
  readonly member: Uuid | null;
  readonly roles: string[];
  readonly business_now: Date;
}

export const ENTER = prepared<EnterRow>(
  'sec.enter',
  'select tenant, region, member, roles, business_now from sec.enter($1, $2, $3, $4, $5::uuid, $6::uuid, $7::uuid[])',
);

/** The values of `ENTER` for one actor and operation. */
export const enterValues = (actor: Actor, operation: Operation, contextKeys: ContextKeys): SqlValue[] => {
  const signed = signContext(actor, contextKeys);
  const { action, object, owner, subjects } = operation;
  return [
    signed.text,
    signed.mac,
    action,
    object?.kind ?? null,
    object?.id ?? null,
    owner ?? null,
    [...(subjects ?? [])],
  ];
};

/** The confirmed caller out of an `EnterRow`. */
export const whoOf = (kind: Actor['kind'], row: EnterRow): Who => ({
  kind,
  tenantId: row.tenant,
  regionId: row.region,
  memberId: row.member,
  roles: new Set(row.roles),
});
