/** Most bytes of a calendar file that the API reads. */
export const CALENDAR_BYTES = 5 * 1024 * 1024;
const PLAIN_BYTES = 256 * 1024;

/** A file as the API takes it: small ones as they are, others compressed. */
export type CalendarText = { readonly content: string; readonly encoding: 'PLAIN' | 'GZIP_BASE64' };

const base64 = (bytes: Uint8Array): string => {
  const CHUNK = 0x80_00;
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};

/** Reads a chosen file for sending. */
export const readCalendarFile = async (file: Blob): Promise<CalendarText> => {
  if (file.size <= PLAIN_BYTES) return { content: await file.text(), encoding: 'PLAIN' };
  const packed = file.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return { content: base64(bytes), encoding: 'GZIP_BASE64' };
};
