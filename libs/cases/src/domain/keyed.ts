import { createHmac } from 'node:crypto';

/** 32 bytes that follow from a text and a purpose, and from them alone for whoever has the key. @source RFC 2104 */
export const keyed = (key: Buffer, label: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${label}\0${text}`).digest();
