import type { Answer } from './answer.js';

const VOLATILE = [
  /rtm_[0-9a-f]{32}_[\w-]{43}/g,
  /DTSTAMP:\d{8}T\d{6}Z/g,
  /http:\/\/127\.0\.0\.1:\d+/g,
  /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/g,
  /[a-z]+_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g,
];

/** An answer with its own address, generated ids, moments and error ids replaced by their order of first appearance. */
export const normalised = ({ status, body }: Answer): string => {
  let text = `${status} ${JSON.stringify(body)}`;
  for (const [at, pattern] of VOLATILE.entries()) {
    const seen = new Map<string, string>();
    text = text.replace(pattern, (found) => {
      const known = seen.get(found) ?? `<${at}.${seen.size}>`;
      seen.set(found, known);
      return known;
    });
  }
  return text;
};
