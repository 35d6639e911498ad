import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { Region, type TestSeat } from '../planning/testing/a-region.js';
import { CALENDAR_BYTES } from './calendar-reader.service.js';
import { CANARY, calendarOf, event, GOOGLE, NEXTCLOUD, OUTLOOK } from './testing/calendars.js';
import { HOSTILE } from './testing/hostile-calendars.js';

const key = () => ({ idempotencyKey: newId() });
const WEEK = asDay('2026-03-23');

describe('availability', () => {
  let region: Region;
  let leila: TestSeat;
  let karim: TestSeat;
  let bram: TestSeat;
  let stranger: TestSeat;
  let server: Server;
  let feed: { status: number; body: Buffer } = { status: 200, body: NEXTCLOUD };
  let address: string;
  let served = 0;

  beforeAll(async () => {
    region = await Region.open();
    leila = await region.seat(['EXPERT'], 'YOUTH_CARE');
    karim = await region.seat(['COORDINATOR']);
    bram = await region.seat(['PROFESSIONAL'], 'POLICE');
    stranger = await region.seat(['COORDINATOR'], 'MUNICIPALITY', region.elsewhere);
    server = createServer((_request, response) => {
      served += 1;
      response.writeHead(feed.status).end(feed.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geheim-token.ics`;
  });
  afterAll(async () => {
    server.close().closeAllConnections();
    await region.close();
  });

  const upload = (file: Buffer, seat = leila) =>
    region.services.availability.upload(seat.as(), { ...key(), content: file.toString(), encoding: 'PLAIN' });
  const busyOf = async (seat: TestSeat, asker: TestSeat = seat): Promise<string[]> => {
    const rows = await region.services.availability.week(asker.as(), WEEK, [seat.memberId]);
    return rows.flatMap(({ busy }) => busy.map(({ from }) => new Date(from).toISOString()));
  };
  const sweep = async (): Promise<void> => {
    const due = await region.database.sql<{ id: Uuid }>("select id from sec.due('calendars', 100)");
    for (const { id } of due) await region.services.feeds.poll(region.system(), id);
  };
  const dueNow = () =>
    region.database.sql("update meetings.calendars set due_at = now() - interval '1 year' where kind = 'FEED'");
  const feedState = async () => {
    const calendars = await region.services.availability.calendars(bram.as());
    return calendars.find(({ kind }) => kind === 'FEED');
  };

  test('an uploaded file says when one is busy; the next one takes its place', async () => {
    expect(await upload(GOOGLE)).toMatchObject({ kind: 'FILE', state: 'OK', error_code: null });
    expect(await busyOf(leila)).toHaveLength(3);
    await upload(NEXTCLOUD);
    expect(await busyOf(leila)).toEqual(['2026-03-24T09:00:00.000Z']);
    expect(await region.services.availability.calendars(leila.as())).toHaveLength(1);
  });

  test('a compressed file is the same file', async () => {
    const content = gzipSync(OUTLOOK).toString('base64');
    await region.services.availability.upload(leila.as(), { ...key(), content, encoding: 'GZIP_BASE64' });
    expect(await busyOf(leila)).toEqual(['2026-03-23T08:00:00.000Z']);
  });

  test('a broken file names its line and changes nothing', async () => {
    const before = await busyOf(leila);
    const broken = calendarOf(...event('DTSTART:20260324T100000', 'DTEND:gisteren'));
    await expect(upload(broken)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'content', code: 'TIME_NOT_READABLE', params: { line: 9 } }],
    });
    expect(await busyOf(leila)).toEqual(before);
  });

  test('a file that would keep the reader busy for ever names its line and changes nothing', async () => {
    const before = await busyOf(leila);
    const [{ file, ends } = { file: GOOGLE, ends: 'READ' }] = HOSTILE;
    await expect(upload(file)).rejects.toMatchObject({
      fields: [{ path: 'content', code: 'RULE_TOO_FINE', params: { line: Object(ends).line } }],
    });
    expect(await busyOf(leila)).toEqual(before);
  });

  const packed = (size: number) => {
    const head = calendarOf().toString().replace('END:VCALENDAR', 'X-FILL:');
    const text = head
      .trimEnd()
      .padEnd(size - '\r\nEND:VCALENDAR'.length, 'x')
      .concat('\r\nEND:VCALENDAR');
    const content = gzipSync(text).toString('base64');
    return region.services.availability.upload(leila.as(), { ...key(), content, encoding: 'GZIP_BASE64' });
  };

  test('a bomb is refused before it goes off: five megabytes come out of a file at most', async () => {
    for (const size of [CALENDAR_BYTES + 1, 50 * 1024 * 1024]) {
      await expect(packed(size)).rejects.toMatchObject({ fields: [{ path: 'content', code: 'TOO_LARGE' }] });
    }
    expect(await packed(CALENDAR_BYTES)).toMatchObject({ state: 'OK' });
    await expect(upload(Buffer.alloc(CALENDAR_BYTES + 1, 'x'))).rejects.toMatchObject({
      fields: [{ code: 'TOO_LARGE' }],
    });
    await upload(OUTLOOK);
  });

  test('the coordinator sees that somebody is busy, and nobody else does', async () => {
    expect(await busyOf(leila, karim)).toEqual(await busyOf(leila));
    expect(await busyOf(leila, bram)).toEqual([]);
    expect(await busyOf(leila, stranger)).toEqual([]);
    expect(await region.services.availability.myBlocks(karim.as(), WEEK)).toEqual([]);
  });

  test('an own block is added and taken away by its owner alone', async () => {
    const span = { startsAt: new Date('2026-03-27T08:00:00Z'), endsAt: new Date('2026-03-27T16:00:00Z') };
    const block = await region.services.availability.block(leila.as(), { ...key(), ...span });
    const blockId = block?.id ?? newId();
    expect(await busyOf(leila)).toContain('2026-03-27T08:00:00.000Z');
    for (const wrong of [karim, bram, stranger]) {
      await expect(region.services.availability.unblock(wrong.as(), { ...key(), blockId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await region.services.availability.unblock(leila.as(), { ...key(), blockId });
    expect(await busyOf(leila)).not.toContain('2026-03-27T08:00:00.000Z');
  });

  test('a block out of a calendar changes with the calendar only', async () => {
    const [block] = await region.services.availability.myBlocks(leila.as(), WEEK);
    const input = { ...key(), blockId: block?.id ?? newId() };
    await expect(region.services.availability.unblock(leila.as(), input)).rejects.toMatchObject({
      code: 'BLOCK_OF_CALENDAR',
    });
  });

  test('a feed is read when it is due, keeps its last good state when it breaks, and heals', async () => {
    await region.services.feeds.set(bram.as(), { ...key(), address });
    expect(await feedState()).toMatchObject({ state: 'WAITING' });
    await sweep();
    expect(await feedState()).toMatchObject({ state: 'OK', error_code: null });
    expect(await busyOf(bram)).toEqual(['2026-03-24T09:00:00.000Z']);
    feed = { status: 200, body: calendarOf(...event('DTSTART:nooit')) };
    await dueNow();
    await sweep();
    expect(await feedState()).toMatchObject({
      state: 'BROKEN',
      error_code: 'TIME_NOT_READABLE',
      error_line: 8,
      failures: 1,
    });
    feed = { status: 500, body: Buffer.from('kapot') };
    await dueNow();
    await sweep();
    expect(await feedState()).toMatchObject({ state: 'UNREACHABLE', error_code: 'REFUSED', failures: 2 });
    expect(await busyOf(bram)).toEqual(['2026-03-24T09:00:00.000Z']);
    feed = { status: 200, body: Buffer.alloc(CALENDAR_BYTES + 1, 'x') };
    await dueNow();
    await sweep();
    expect(await feedState()).toMatchObject({ state: 'UNREACHABLE', error_code: 'TOO_LARGE', failures: 3 });
    for (const { name, file, ends } of HOSTILE.slice(0, 2)) {
      feed = { status: 200, body: file };
      await dueNow();
      await sweep();
      const { code, line } = Object(ends) as { code: string; line: number };
      expect([name, await feedState()]).toMatchObject([name, { state: 'BROKEN', error_code: code, error_line: line }]);
    }
    expect(await busyOf(bram)).toEqual(['2026-03-24T09:00:00.000Z']);
    feed = { status: 200, body: GOOGLE };
    await dueNow();
    await sweep();
    expect(await feedState()).toMatchObject({ state: 'OK', error_code: null, failures: 0 });
    expect(await busyOf(bram)).toHaveLength(3);
  });

  test('a feed that was just read is not read again', async () => {
    expect(await region.database.sql("select id from sec.due('calendars', 100)")).toEqual([]);
  });

  test('the feed of somebody whose seat has ended is not read, nor are their busy times told', async () => {
    const seat = (active: boolean) =>
      region.database.sql('update directory.members set active = $2 where id = $1', [bram.memberId, active]);
    const { id = newId() } = (await feedState()) ?? {};
    await dueNow();
    await seat(false);
    expect(await region.database.sql("select id from sec.due('calendars', 100)")).toEqual([]);
    const before = served;
    await region.services.feeds.poll(region.system(), id);
    expect(served).toBe(before);
    expect(await busyOf(bram, karim)).toEqual([]);
    await seat(true);
    await sweep();
    expect(served).toBe(before + 1);
    expect(await busyOf(bram, karim)).toHaveLength(3);
  });

  test('one has five feeds at most', async () => {
    for (let n = 0; n < 5; n += 1) await region.services.feeds.set(karim.as(), { ...key(), address });
    await expect(region.services.feeds.set(karim.as(), { ...key(), address })).rejects.toMatchObject({
      fields: [{ path: 'address', code: 'TOO_HIGH', params: { max: 5 } }],
    });
  });

  test('neither titles nor addresses stand anywhere', async () => {
    const dump = await region.database.sql<{ text: string }>(
      `select t.text from (
         select b::text from meetings.busy_blocks b union all select c::text from meetings.calendars c
         union all select o::text from meetings.outbox o union all select i::text from meetings.idempotency i
         union all select l::text from evidence.audit_log l) as t (text)`,
    );
    const all = dump.map(({ text }) => text).join('\n');
    expect(dump.length).toBeGreaterThan(20);
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain('geheim-token');
    expect(all).not.toContain(Buffer.from('geheim-token').toString('hex'));
  });

  test('a calendar that is removed takes its busy times and its key along', async () => {
    const calendarId = (await feedState())?.id ?? newId();
    await expect(region.services.availability.remove(leila.as(), { ...key(), calendarId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await region.services.availability.remove(bram.as(), { ...key(), calendarId });
    expect(await busyOf(bram)).toEqual([]);
    expect(await region.database.sql('select 1 from meetings.object_keys where object_id = $1', [calendarId])).toEqual(
      [],
    );
  });
});
