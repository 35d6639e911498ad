import type { Uuid } from '@regiotafel/kernel';
import { keyed } from './keyed.js';

/** The systems of one municipality that may report at a time. */
export const MOST_REPORT_SYSTEMS = 50;

const KEY = /^rtm_([0-9a-f]{32})_([\w-]{43})$/;

/** A key as a system sends it, shown once, and what is kept of it. */
export interface ReportKey {
  readonly systemId: Uuid;
  readonly text: string;
  /** 32 bytes. */
  readonly hash: Buffer;
}

const hashOf = (key: Buffer, tenantId: Uuid, text: string): Buffer =>
  keyed(key, 'report key hash', `${tenantId}\0${text}`);

/**
 * The key that one command gives a system, with 256 bits that nobody can compute without the server's key. It follows from
 * the command's own key, so that a repeated command gives the same again although only its hash is kept.
 */
export const reportKeyFor = (key: Buffer, tenantId: Uuid, systemId: Uuid, command: string): ReportKey => {
  const secret = keyed(key, 'report key', [tenantId, systemId, command].join('\0')).toString('base64url');
  const text = `rtm_${systemId.replaceAll('-', '')}_${secret}`;
  return { systemId, text, hash: hashOf(key, tenantId, text) };
};

/** The id and hash of a key that was sent to a municipality; null for a text that is none. Whether it counts is for the register to say. */
export const readReportKey = (key: Buffer, tenantId: Uuid, text: string): ReportKey | null => {
  const id = KEY.exec(text)?.[1];
  if (id === undefined) return null;
  const systemId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Uuid;
  return { systemId, text, hash: hashOf(key, tenantId, text) };
};
