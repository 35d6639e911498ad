import { createHmac } from 'node:crypto';
import type { Actor, Origin } from '@regiotafel/kernel';
import type { ContextKeys } from './context-keys.js';

const SEPARATOR = '\x1f';

/** An actor as the database reads it: fields joined by U+001F, and their HMAC-SHA256 under the login's key for that kind of actor. */
export interface SignedContext {
  readonly text: string;
  readonly mac: Buffer;
}

const principal = (actor: Actor): readonly string[] => {
  switch (actor.kind) {
    case 'SEAT':
      return [actor.memberId, actor.issuer, actor.subject, actor.purpose ?? ''];
    case 'REPORTER':
      return [actor.reporter, '', '', ''];
    case 'SYSTEM':
      return ['', '', actor.cause, ''];
    case 'OPERATOR':
      return ['', '', '', ''];
  }
};

const originOf = (actor: Actor): Origin => {
  if (actor.origin !== undefined) return actor.origin;
  switch (actor.kind) {
    case 'SEAT':
    case 'REPORTER':
      return 'API';
    case 'SYSTEM':
      return 'JOB';
    case 'OPERATOR':
      return 'IMPORT';
  }
};

/**
 * Signs who asks for one operation. `sec.enter` refuses anything else with SQLSTATE 28000.
 * @throws Error when the program holds no key for such an actor
 */
export const signContext = (actor: Actor, keys: ContextKeys): SignedContext => {
  const { kind, tenantId, operation, expires, trace = operation } = actor;
  const key = keys[kind];
  if (!key) throw new Error(`this program may not act as ${kind}`);
  const claim = [operation, String(Math.floor(expires)), trace, originOf(actor)];
  const fields = [kind, tenantId, ...principal(actor), ...claim];
  const text = fields.map((field) => field.replaceAll(SEPARATOR, '')).join(SEPARATOR);
  return { text, mac: createHmac('sha256', key).update(text).digest() };
};
