import { createHmac } from 'node:crypto';
import type { Actor } from '@regiotafel/kernel';

const SEPARATOR = '\x1f';

/** An actor as the database reads it: fields joined by U+001F, and their HMAC-SHA256 under the context key. */
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

/** Signs who asks for one operation. `sec.enter` refuses anything else with SQLSTATE 28000. */
export const signContext = (actor: Actor, key: Buffer): SignedContext => {
  const fields = [actor.kind, actor.tenantId, ...principal(actor), actor.operation, String(Math.floor(actor.expires))];
  const text = fields.map((field) => field.replaceAll(SEPARATOR, '')).join(SEPARATOR);
  return { text, mac: createHmac('sha256', key).update(text).digest() };
};
