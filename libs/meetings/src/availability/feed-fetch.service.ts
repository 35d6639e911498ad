import type { LookupFunction } from 'node:net';
import { BlockList, isIP } from 'node:net';
import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { DomainError } from '@regiotafel/kernel';

/** A feed that could not be fetched; the code says why, nothing says from where. */
export class FeedError extends DomainError {
  constructor(
    code: 'ADDRESS_NOT_ALLOWED' | 'NOT_REACHABLE' | 'TIMED_OUT' | 'TOO_LARGE' | 'TOO_MANY_REDIRECTS' | 'REFUSED',
  ) {
    super(code, 'The calendar could not be fetched');
  }
}

/** What fetching a feed may do. Times in milliseconds, sizes in bytes. */
export interface FeedRules {
  /** Plain http and addresses of the own machine or network. */
  readonly allowPrivate: boolean;
  readonly withinMs: number;
  readonly mostBytes: number;
  readonly mostRedirects: number;
}

/** What came: the calendar, or the word that it is still the one of that ETag. */
export type Fetched =
  { readonly kind: 'SAME' } | { readonly kind: 'NEW'; readonly file: Buffer; readonly etag: string | null };

const CLOSED = new BlockList();
const V4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const V6 =
  '::/127 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8';
for (const [family, ranges] of [
  ['ipv4', V4],
  ['ipv6', V6],
] as const) {
  for (const range of ranges.split(' ')) {
    const [net = '', bits = '0'] = range.split('/');
    CLOSED.addSubnet(net, Number(bits), family);
  }
}

/** Whether an IP address is one of the open internet. */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  return family !== 0 && !CLOSED.check(address, family === 6 ? 'ipv6' : 'ipv4');
};

/** The address somebody gave, as it is fetched: `webcal:` is https. @throws FeedError for what no feed may be */
export const feedAddress = (text: string, allowPrivate: boolean): URL => {
  const url = URL.parse(text.trim().replace(/^webcals?:/i, 'https:'));
  const scheme = url?.protocol === 'https:' || (allowPrivate && url?.protocol === 'http:');
  if (!url || !scheme || url.username !== '' || url.password !== '') throw new FeedError('ADDRESS_NOT_ALLOWED');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new FeedError('ADDRESS_NOT_ALLOWED');
  return url;
};

/** Resolves a name and refuses it when any of its addresses is not public; the connection goes to what was checked. */
const guarded =
  (allowPrivate: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = allowPrivate || addresses?.every(({ address }) => isPublicAddress(address));
      if (error) callback(error, []);
      else if (!allowed) callback(new FeedError('ADDRESS_NOT_ALLOWED') as unknown as NodeJS.ErrnoException, []);
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };

const answerOf = (url: URL, etag: string | null, rules: FeedRules, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    const headers = {
      accept: 'text/calendar, text/plain;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Regiotafel',
      ...(etag === null ? {} : { 'if-none-match': etag }),
    };
    const options = { headers, signal, lookup: guarded(rules.allowPrivate), agent: false } as const;
    get(url, options, resolve).on('error', reject);
  });

const bodyOf = async (answer: IncomingMessage, mostBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new FeedError('TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ETAG_MAX = 200;

const followed = async (start: URL, etag: string | null, rules: FeedRules, signal: AbortSignal): Promise<Fetched> => {
  let url = start;
  for (let hop = 0; hop <= rules.mostRedirects; hop += 1) {
    const answer = await answerOf(url, etag, rules, signal);
    const status = answer.statusCode ?? 0;
    if (status === 200) {
      const sent = answer.headers.etag;
      const file = await bodyOf(answer, rules.mostBytes);
      return { kind: 'NEW', file, etag: sent !== undefined && sent.length <= ETAG_MAX ? sent : null };
    }
    answer.destroy();
    if (status === 304 && etag !== null) return { kind: 'SAME' };
    if (!REDIRECTS.has(status)) throw new FeedError('REFUSED');
    url = feedAddress(new URL(answer.headers.location ?? '', url).href, rules.allowPrivate);
  }
  throw new FeedError('TOO_MANY_REDIRECTS');
};

/** Fetches a calendar within limits of time, size and reach. @throws FeedError */
export const fetchFeed = async (address: string, etag: string | null, rules: FeedRules): Promise<Fetched> => {
  const signal = AbortSignal.timeout(rules.withinMs);
  try {
    return await followed(feedAddress(address, rules.allowPrivate), etag, rules, signal);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(signal.aborted ? 'TIMED_OUT' : 'NOT_REACHABLE');
  }
};
