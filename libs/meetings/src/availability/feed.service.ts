import { Inject, Injectable } from '@nestjs/common';
import { type Actor, InvalidInput, newId, parseUuid, type Uuid } from '@regiotafel/kernel';
import { Keyring, once, open, seal, Tenants } from '@regiotafel/tenancy';
import type { Interval } from '../domain/intervals.js';
import { MeetingService } from '../meeting/meeting.service.js';
import type { SetCalendarFeed } from './availability.input.js';
import { availabilityDoor } from './availability.policy.js';
import { AvailabilityService, type CalendarRecord, coveredFrom } from './availability.service.js';
import {
  CALENDARS_OF,
  FEED_BY_ID,
  feedFailed,
  feedRead,
  type FeedRecord,
  insertFeed,
  replaceBusy,
} from './availability.store.js';
import { CalendarReader } from './calendar-thread.service.js';
import { CalendarError } from './calendar-values.service.js';
import { FEED_RULES, FeedError, type FeedRules, fetchFeed } from './feed-fetch.service.js';

const place = (id: Uuid) => ({ objectId: id, table: 'meetings.calendars', column: 'address', rowId: id });

/** What a poll found. */
type Polled =
  | { readonly kind: 'SAME' }
  | { readonly kind: 'BUSY'; readonly busy: readonly Interval[]; readonly etag: string | null }
  | {
      readonly kind: 'FAILED';
      readonly state: 'BROKEN' | 'UNREACHABLE';
      readonly code: string;
      readonly line: number | null;
    };

/** Calendars that are fetched. The address is a secret: it is sealed, and stands in no log, job or answer. */
@Injectable()
export class FeedService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
    private readonly meetings: MeetingService,
    private readonly availability: AvailabilityService,
    private readonly reader: CalendarReader,
    @Inject(FEED_RULES) private readonly rules: FeedRules,
  ) {}

  /** Adds a feed; it is read within seconds, and then every hour. */
  async set(actor: Actor, input: SetCalendarFeed): Promise<CalendarRecord | null> {
    const { calendarId } = await this.tenants.run(actor, { action: 'calendar.feed' }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const { regionId, memberId } = tx.who;
        const thing = { tenant_id: regionId, member_id: memberId };
        availabilityDoor.requireCan(tx.who, 'change', 'Calendar', thing);
        const feeds = (await tx.read(CALENDARS_OF)).filter(({ kind }) => kind === 'FEED');
        if (feeds.length >= FEEDS_MAX) {
          throw new InvalidInput([{ path: 'address', code: 'TOO_HIGH', params: { max: FEEDS_MAX } }]);
        }
        const id = newId();
        const { key, wrapped } = this.keyring.make(parseUuid(regionId ?? ''), id);
        const address = seal(key, place(id), input.address);
        await insertFeed(tx, { id, address, keyVersion: key.version, wrapped });
        return { calendarId: id };
      }),
    );
    return this.availability.calendar(actor, parseUuid(calendarId ?? ''));
  }

  /** Reads a feed that is due, while its owner has a seat in the region. What goes wrong is kept with the feed, and so is what it said last. */
  async poll(actor: Actor, id: Uuid): Promise<void> {
    const operation = { action: 'calendar.poll', object: { kind: 'Calendar', id } };
    const due = await this.tenants.run(actor, operation, async (tx) => {
      const [feed] = await tx.read(FEED_BY_ID, [id]);
      const mine = feed && availabilityDoor.can(tx.who, 'refresh', 'Calendar', feed);
      const wanted = mine && (await this.meetings.seats(tx, [feed.member_id])).has(feed.member_id);
      return wanted ? { feed, window: coveredFrom(tx.now) } : null;
    });
    if (!due) return;
    const polled = await this.fetch(due.feed, due.window);
    await this.tenants.run(actor, operation, async (tx) => {
      const until = new Date(due.window.until);
      if (polled.kind === 'FAILED') await feedFailed(tx, id, polled);
      else await feedRead(tx, id, polled.kind === 'BUSY' ? polled.etag : due.feed.etag, until);
      if (polled.kind !== 'BUSY') return;
      await replaceBusy(tx, due.feed, polled.busy);
      await this.meetings.planChanged(tx);
    });
  }

  private async fetch(feed: FeedRecord, window: Interval): Promise<Polled> {
    const key = this.keyring.unwrap(feed.tenant_id, feed.id, feed.key_version, feed.wrapped);
    const address = open(key, place(feed.id), feed.address);
    try {
      // A feed that is unchanged is still read anew once its busy times run out.
      const enough = (feed.covers_until?.getTime() ?? 0) > window.until - RENEW_MS;
      const fetched = await fetchFeed(address, enough ? feed.etag : null, this.rules);
      if (fetched.kind === 'SAME') return fetched;
      return { kind: 'BUSY', busy: await this.reader.read(fetched.file, window), etag: fetched.etag };
    } catch (error) {
      if (error instanceof CalendarError) return { kind: 'FAILED', state: 'BROKEN', ...error.fault };
      if (error instanceof FeedError) return { kind: 'FAILED', state: 'UNREACHABLE', code: error.code, line: null };
      throw error;
    }
  }
}

const FEEDS_MAX = 5;
const RENEW_MS = 30 * 86_400_000;
