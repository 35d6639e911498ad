import type { LookupFunction } from 'node:net';
import { BlockList, isIP } from 'node:net';
import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { DomainError } from '@regiotafel/kernel';
import { CALENDAR_BYTES } from './calendar-reader.service.js';

/** A feed that could not be fetched; the code says why, nothing says from where. */
export class FeedError extends DomainError {
  constructor(
    code: 'ADDRESS_NOT_ALLOWED' | 'NOT_REACHABLE' | 'TIMED_OUT' | 'TOO_LARGE' | 'TOO_MANY_REDIRECTS' | 'REFUSED',
  ) {
    super(code, 'The calendar could not be fetched');
  }
}

/** Where a feed may come from. */
export interface FeedReach {
  /** Whether http without encryption will do. */
  readonly plain: boolean;
  /** Whether an IP address may be connected to. */
  allows(address: string): boolean;
}

/** What fetching a feed may do. Times in milliseconds, sizes in bytes. */
export interface FeedRules {
  readonly reach: FeedReach;
  readonly withinMs: number;
  readonly mostBytes: number;
  readonly mostRedirects: number;
}

/** What came: the calendar, or the word that it is still the one of that ETag. */
export type Fetched =
  { readonly kind: 'SAME' } | { readonly kind: 'NEW'; readonly file: Buffer; readonly etag: string | null };

const listOf = (family: 'ipv4' | 'ipv6', ranges: string): BlockList => {
  const list = new BlockList();
  for (const range of ranges.trim().split(/\s+/)) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
};

/** @source IANA IPv4 Special-Purpose Address Registry, with multicast and what is reserved */
const CLOSED_V4 = listOf(
  'ipv4',
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24
   192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4
   240.0.0.0/4`,
);
/** The only part of IPv6 that is given out as global unicast: no mapped, translated, local or multicast address. */
const OPEN_V6 = listOf('ipv6', '2000::/3');
/** Protocol assignments (Teredo, ORCHID, benchmarks), documentation, 6to4. @source IANA IPv6 Special-Purpose Address Registry */
const CLOSED_V6 = listOf('ipv6', '2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20');

/** Whether an IP address is one of the open internet. */
export const isPublicAddress = (address: string): boolean => {
  switch (isIP(address)) {
    case 4:
      return !CLOSED_V4.check(address, 'ipv4');
    case 6:
      return !address.includes('%') && OPEN_V6.check(address, 'ipv6') && !CLOSED_V6.check(address, 'ipv6');
    default:
      return false;
  }
};

/** Calendars of the open internet, encrypted: in every mode of the product. */
export const OPEN_INTERNET: FeedReach = { plain: false, allows: isPublicAddress };

/** Injection token of what the process's feeds may do. */
export const FEED_RULES = Symbol('FeedRules');

/** What feeds may do in the product. */
export const feedRules: FeedRules = {
  reach: OPEN_INTERNET,
  withinMs: 15_000,
  mostBytes: CALENDAR_BYTES,
  mostRedirects: 3,
};

/** The address somebody gave, as it is fetched: `webcal:` is https. @throws FeedError for what no feed may be */
export const feedAddress = (text: string, { plain, allows }: FeedReach): URL => {
  const url = URL.parse(text.trim().replace(/^webcals?:/i, 'https:'));
  const scheme = url?.protocol === 'https:' || (plain && url?.protocol === 'http:');
  if (!url || !scheme || url.username !== '' || url.password !== '') throw new FeedError('ADDRESS_NOT_ALLOWED');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw new FeedError('ADDRESS_NOT_ALLOWED');
  return url;
};

/** Resolves a name and refuses it when any of its addresses may not be connected to; the connection goes to what was checked. */
const guarded =
  ({ allows }: FeedReach): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = addresses?.every(({ address }) => allows(address));
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
    const options = { headers, signal, lookup: guarded(rules.reach), agent: false } as const;
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
    url = feedAddress(new URL(answer.headers.location ?? '', url).href, rules.reach);
  }
  throw new FeedError('TOO_MANY_REDIRECTS');
};

/** Fetches a calendar within limits of time, size and reach. @throws FeedError */
export const fetchFeed = async (address: string, etag: string | null, rules: FeedRules): Promise<Fetched> => {
  const signal = AbortSignal.timeout(rules.withinMs);
  try {
    return await followed(feedAddress(address, rules.reach), etag, rules, signal);
  } catch (error) {
    if (error instanceof FeedError) throw error;
    throw new FeedError(signal.aborted ? 'TIMED_OUT' : 'NOT_REACHABLE');
  }
};
