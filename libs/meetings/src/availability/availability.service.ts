import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  addDays,
  type Day,
  DomainError,
  instantAt,
  InvalidInput,
  newId,
  parseUuid,
  type Uuid,
} from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { type Interval, mergeIntervals } from '../domain/intervals.js';
import { MeetingService } from '../meeting/meeting.service.js';
import type { AddBusyBlock, RemoveBusyBlock, RemoveCalendar, UploadCalendar } from './availability.input.js';
import { availabilityDoor } from './availability.policy.js';
import {
  BLOCK_BY_ID,
  type BlockRecord,
  BUSY_BETWEEN,
  CALENDAR_BY_ID,
  type CalendarRecord,
  CALENDARS_OF,
  deleteBlock,
  deleteCalendar,
  insertBlock,
  MY_BLOCKS,
  putFile,
  replaceBusy,
} from './availability.store.js';
import { CALENDAR_BYTES } from './calendar-reader.service.js';
import { CalendarReader } from './calendar-thread.service.js';
import { CalendarError } from './calendar-values.service.js';

export type { BlockRecord, CalendarRecord } from './availability.store.js';

/** When somebody is busy in a period; nothing else about it. */
export interface MemberBusy {
  readonly memberId: Uuid;
  readonly busy: readonly Interval[];
}

const COVERED_DAYS = 180;
const DAY_MS = 86_400_000;
const unzip = promisify(gunzip);

/** The period for which busy times are kept: from yesterday on. */
export const coveredFrom = (now: Date): Interval => ({
  from: now.getTime() - DAY_MS,
  until: now.getTime() + COVERED_DAYS * DAY_MS,
});

const wrong = (code: string, line: number): InvalidInput =>
  new InvalidInput([{ path: 'content', code, params: { line } }]);

const bytesOf = async ({ content, encoding }: UploadCalendar): Promise<Buffer> => {
  if (encoding === 'PLAIN') return Buffer.from(content);
  try {
    return await unzip(Buffer.from(content, 'base64'), { maxOutputLength: CALENDAR_BYTES });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw wrong(code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'NOT_A_CALENDAR', 1);
  }
};

/** When people are busy. Each person sees and changes their own; the coordinator sees only when somebody is not free. */
@Injectable()
export class AvailabilityService {
  constructor(
    private readonly tenants: Tenants,
    private readonly meetings: MeetingService,
    private readonly reader: CalendarReader,
  ) {}

  /** The caller's own calendars. */
  async calendars(actor: Actor): Promise<CalendarRecord[]> {
    const { who, rows } = await this.tenants.read(actor, { action: 'calendar.list' }, CALENDARS_OF);
    return rows.filter((row) => availabilityDoor.can(who, 'readDetails', 'Calendar', row));
  }

  /** One own calendar. */
  async calendar(actor: Actor, id: Uuid): Promise<CalendarRecord | null> {
    return (await this.calendars(actor)).find((calendar) => calendar.id === id) ?? null;
  }

  /** One own block. */
  async ownBlock(actor: Actor, id: Uuid): Promise<BlockRecord | null> {
    const { who, rows } = await this.tenants.read(actor, { action: 'block.read' }, BLOCK_BY_ID, [id]);
    return rows.find((row) => availabilityDoor.can(who, 'readDetails', 'BusyBlock', row)) ?? null;
  }

  /** The caller's own blocks in the week from `monday`. */
  async myBlocks(actor: Actor, monday: Day): Promise<BlockRecord[]> {
    const period = [instantAt(monday, 0), instantAt(addDays(monday, 7), 0)];
    const { who, rows } = await this.tenants.read(actor, { action: 'block.list' }, MY_BLOCKS, period);
    return rows.filter((row) => availabilityDoor.can(who, 'readDetails', 'BusyBlock', row));
  }

  /** When members are busy in the week from `monday`; of others only for the coordinator. */
  week(actor: Actor, monday: Day, members: readonly Uuid[]): Promise<MemberBusy[]> {
    const window = { from: instantAt(monday, 0).getTime(), until: instantAt(addDays(monday, 7), 0).getTime() };
    return this.tenants.run(actor, { action: 'availability.week' }, async (tx) => {
      const who = await tx.enter();
      const self = who.memberId === null ? [] : [who.memberId];
      const asked = members.length > 0 ? members : self;
      const seats = await this.meetings.seats(tx, asked);
      const known = asked.filter(
        (member_id) =>
          seats.has(member_id) &&
          availabilityDoor.can(who, 'read', 'BusyBlock', { tenant_id: who.regionId, member_id }),
      );
      return this.busy(tx, known, window);
    });
  }

  /** For the planner: when these members are busy in a period, apart from one meeting that may move. */
  async busy(
    tx: TenantTx,
    members: readonly Uuid[],
    window: Interval,
    apartFrom: Uuid | null = null,
  ): Promise<MemberBusy[]> {
    if (members.length === 0) return [];
    const rows = await tx.read(BUSY_BETWEEN, [new Date(window.from), new Date(window.until), [...members], apartFrom]);
    const byMember = Map.groupBy(rows, ({ member_id }) => member_id);
    return members.map((memberId) => ({
      memberId,
      busy: mergeIntervals(
        (byMember.get(memberId) ?? []).map((row) => ({ from: row.starts_at.getTime(), until: row.ends_at.getTime() })),
        window,
      ),
    }));
  }

  /** Reads an uploaded calendar and keeps when its owner is busy. A broken one changes nothing. */
  async upload(actor: Actor, input: UploadCalendar): Promise<CalendarRecord | null> {
    const file = await bytesOf(input);
    const { now } = await this.tenants.read(actor, { action: 'calendar.upload' }, CALENDARS_OF);
    const busy = await this.read(file, coveredFrom(now));
    const { calendarId } = await this.tenants.run(actor, { action: 'calendar.keep' }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const calendars = await tx.read(CALENDARS_OF);
        const id = calendars.find(({ kind }) => kind === 'FILE')?.id ?? newId();
        const memberId = tx.who.memberId;
        availabilityDoor.requireCan(tx.who, 'change', 'Calendar', { tenant_id: tx.who.regionId, member_id: memberId });
        await putFile(tx, id, new Date(coveredFrom(now).until));
        await replaceBusy(tx, { id, member_id: parseUuid(memberId ?? '') }, busy);
        await this.meetings.planChanged(tx);
        return { calendarId: id };
      }),
    );
    return this.calendar(actor, parseUuid(calendarId ?? ''));
  }

  /** Forgets a calendar and every busy time it gave. Answers its id. */
  async remove(actor: Actor, input: RemoveCalendar): Promise<Uuid> {
    const operation = { action: 'calendar.remove', object: { kind: 'Calendar', id: input.calendarId } };
    await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'meetings', input, async () => {
        const [calendar] = await tx.read(CALENDAR_BY_ID, [input.calendarId]);
        availabilityDoor.requireCan(tx.who, 'change', 'Calendar', calendar);
        await deleteCalendar(tx, input.calendarId);
        await this.meetings.planChanged(tx);
        return {};
      }),
    );
    return input.calendarId;
  }

  /** Marks oneself busy. */
  async block(actor: Actor, input: AddBusyBlock): Promise<BlockRecord | null> {
    const { blockId } = await this.tenants.run(actor, { action: 'block.add' }, (tx) =>
      once(tx, 'meetings', input, async () => {
        const thing = { tenant_id: tx.who.regionId, member_id: tx.who.memberId };
        availabilityDoor.requireCan(tx.who, 'change', 'BusyBlock', thing);
        const id = newId();
        await insertBlock(tx, id, input.startsAt, input.endsAt);
        await this.meetings.planChanged(tx);
        return { blockId: id };
      }),
    );
    return this.ownBlock(actor, parseUuid(blockId ?? ''));
  }

  /** Takes an own block away; one that a calendar gave stays as long as the calendar says so. Answers its id. */
  async unblock(actor: Actor, input: RemoveBusyBlock): Promise<Uuid> {
    const operation = { action: 'block.remove', object: { kind: 'BusyBlock', id: input.blockId } };
    await this.tenants.run(actor, operation, (tx) =>
      once(tx, 'meetings', input, async () => {
        const [block] = await tx.read(BLOCK_BY_ID, [input.blockId]);
        availabilityDoor.requireCan(tx.who, 'change', 'BusyBlock', block);
        if ((await deleteBlock(tx, input.blockId)) === 0) throw new BlockOfCalendar();
        await this.meetings.planChanged(tx);
        return {};
      }),
    );
    return input.blockId;
  }

  private async read(file: Buffer, window: Interval): Promise<Interval[]> {
    try {
      return await this.reader.read(file, window);
    } catch (error) {
      if (error instanceof CalendarError) throw wrong(error.fault.code, error.fault.line);
      throw error;
    }
  }
}

/** The block comes from a calendar and changes with it. */
class BlockOfCalendar extends DomainError {
  constructor() {
    super('BLOCK_OF_CALENDAR', 'This time comes from a calendar and changes with it');
  }
}
