import { base64Of } from '../../app/file/base64.js';

/** Most bytes of a calendar file that the API reads. */
export const CALENDAR_BYTES = 5 * 1024 * 1024;
const PLAIN_BYTES = 256 * 1024;

/** A file as the API takes it: small ones as they are, others compressed. */
export type CalendarText = { readonly content: string; readonly encoding: 'PLAIN' | 'GZIP_BASE64' };

/** Reads a chosen file for sending. */
export const readCalendarFile = async (file: Blob): Promise<CalendarText> => {
  if (file.size <= PLAIN_BYTES) return { content: await file.text(), encoding: 'PLAIN' };
  const packed = file.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return { content: base64Of(bytes), encoding: 'GZIP_BASE64' };
};
