import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_OF_PROCESS, type Settings, TECHNICAL_CLOCK, type TechnicalClock } from '@regiotafel/runtime';
import type { FastifyRequest } from 'fastify';
import { Budget } from './budget.js';
import { RateLimited } from './refusals.js';

type Kind = keyof Settings['publicLimits'];

/** What anybody may ask without an account, and which budget it is taken from. */
const KINDS: Readonly<Record<string, Kind>> = {
  submitSignal: 'reports',
  ownReport: 'lookups',
  answerQuestion: 'lookups',
  withdrawReport: 'lookups',
  confirmTakeover: 'lookups',
};
/** In how many minutes a budget is full again: one address sends an hour's reports at once, and then waits for the next hour. */
const MINUTES: Readonly<Record<Kind, number>> = { reports: 60, lookups: 10 };

const NETWORK_GROUPS = 4;

/** The groups of an IPv6 address that name the network: one customer has the whole half below them. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('::', 2);
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const gap = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => '0');
  return [...before, ...gap, ...after].slice(0, NETWORK_GROUPS).join(':');
};

/** One key for whoever can choose among many addresses. */
export const addressKey = (address: string): string => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? networkOf(address) : address;
};

/** Keeps the public form from being flooded and receipt codes from being tried: a budget of each per address. */
@Injectable()
export class PublicLimits {
  private readonly budgets: Readonly<Record<Kind, Budget>>;

  constructor(@Inject(SETTINGS_OF_PROCESS) { publicLimits }: Settings, @Inject(TECHNICAL_CLOCK) now: TechnicalClock) {
    const budget = (kind: Kind): Budget =>
      new Budget({ perMinute: publicLimits[kind] / MINUTES[kind], burst: publicLimits[kind] }, now);
    this.budgets = { reports: budget('reports'), lookups: budget('lookups') };
  }

  /** @throws RateLimited when the address has asked for one of these too often */
  admit = ({ ip }: Pick<FastifyRequest, 'ip'>, rootFields: readonly string[]): void => {
    for (const field of rootFields) {
      const kind = KINDS[field];
      const wait = kind === undefined ? 0 : this.budgets[kind].take(addressKey(ip));
      if (wait > 0) throw new RateLimited(wait);
    }
  };
}
