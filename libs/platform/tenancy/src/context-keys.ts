import { createHmac } from 'node:crypto';
import type { Actor } from '@regiotafel/kernel';
import { ACTORS_OF, type RuntimeRole } from './roles.js';
import type { Secrets } from './secrets.js';

/** Keys that sign contexts under one login, by the kind of actor they may name. 32 bytes each. */
export type ContextKeys = Readonly<Partial<Record<Actor['kind'], Buffer>>>;

const derive = (root: string, role: RuntimeRole, kind: Actor['kind']): Buffer =>
  createHmac('sha256', Buffer.from(root, 'hex')).update(`${role}|${kind}`).digest();

/** Every context key of a role, derived from the root key (HMAC-SHA256 of `role|kind`). */
export const contextKeysFor = (role: RuntimeRole, { contextKey }: Pick<Secrets, 'contextKey'>): ContextKeys =>
  Object.fromEntries(ACTORS_OF[role].map((kind) => [kind, derive(contextKey, role, kind)]));
