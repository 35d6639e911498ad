import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onlyIds } from '@regiotafel/jobs';
import { globalId } from '@regiotafel/kernel';
import type { MeetingsEvents } from '../contract/events.js';
import { CaseRegion, key } from './testing/a-case-region.js';
import { calendarIn } from './testing/a-region.js';

const textIn = (mail: string): string => {
  const [, encoded = ''] = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(mail) ?? [];
  return Buffer.from(encoded, 'base64').toString();
};

const messagesIn = (mails: readonly string[], uid: string): string[] =>
  mails
    .map(calendarIn)
    .filter((text) => text.includes(uid))
    .map((text) => `${/METHOD:(\w+)/.exec(text)?.[1]} ${/SEQUENCE:(\d+)/.exec(text)?.[1]}`)
    .toSorted();

describe('a confirmed meeting', () => {
  let table: CaseRegion;
  let seats: CaseRegion['seats'];

  beforeAll(async () => {
    table = await CaseRegion.open();
    seats = table.seats;
  });
  afterAll(() => table.region.close());

  test('has its people and room booked, each person invited alone, and the case on the table', async () => {
    const meeting = await table.scheduled();
    const { marit, bram, leila } = seats;
    expect(meeting).toMatchObject({ status: 'SCHEDULED', sequence: 0, chair_id: marit.memberId, version: 2 });
    expect(new Set(meeting.participants)).toEqual(new Set([marit, bram, leila].map(({ memberId }) => memberId)));
    const texts = (await table.region.mail()).map(calendarIn).filter((text) => text.includes(meeting.uid));
    expect(texts).toHaveLength(3);
    for (const text of texts) {
      expect(text).toContain('METHOD:REQUEST');
      expect(text).toContain('DTSTART:20260305T080000Z');
      expect(text.match(/ATTENDEE/g)).toHaveLength(1);
      expect(text).not.toMatch(/RADICALISATION|lindehoven/i);
    }
    const items = await table.services.agenda.itemsOf(leila.as(), [meeting.id]);
    expect(items.get(meeting.id)).toMatchObject([{ kind: 'CASE', mayRecord: false }]);
    await table.cancel(meeting.id, 2);
  });

  test('never shares a person or a room with another: the database has the last word', async () => {
    const first = await table.request();
    const second = await table.request();
    const { runId, proposal } = await table.planned(first);
    const other = (await table.proposalsOf(runId)).find(({ meeting_id }) => meeting_id === second);
    await table.region.database.sql('update meetings.proposals set starts_at = $1, ends_at = $2 where id = $3', [
      proposal.starts_at,
      proposal.ends_at,
      other?.id,
    ]);
    await table.confirm(proposal.id, 1);
    await expect(table.confirm(other?.id, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await table.meetingOf(second)).toMatchObject({ status: 'DRAFT' });
    await table.cancel(first, 2);
    await table.cancel(second, 1);
  });

  test('is not confirmed at a moment that somebody has lost meanwhile', async () => {
    const meetingId = await table.request();
    const { proposal } = await table.planned(meetingId);
    const span = { startsAt: new Date('2026-03-05T07:00:00Z'), endsAt: new Date('2026-03-05T11:00:00Z') };
    const block = await table.services.availability.block(seats.bram.as(), { ...key(), ...span });
    await expect(table.confirm(proposal.id, 1)).rejects.toMatchObject({ code: 'MOMENT_TAKEN' });
    await table.services.availability.unblock(seats.bram.as(), { ...key(), blockId: block?.id ?? meetingId });
    await table.cancel(meetingId, 1);
  });

  test('is confirmed once; a repeated request gives the first answer, a stale one none', async () => {
    const meetingId = await table.request();
    const { proposal } = await table.planned(meetingId);
    const input = { ...key(), proposalId: proposal.id, version: 1 };
    expect(await table.services.confirming.confirm(seats.karim.as(), input)).toBe(meetingId);
    expect(await table.services.confirming.confirm(seats.karim.as(), input)).toBe(meetingId);
    await expect(table.confirm(proposal.id, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(table.confirm(proposal.id, 2)).rejects.toMatchObject({ code: 'PROPOSAL_OVERTAKEN' });
    await table.cancel(meetingId, 2);
  });

  test('is out of sight at once for who drops out, and repaired with someone else', async () => {
    const { bram, joost, marit, leila } = seats;
    const meeting = await table.scheduled();
    const runId = await table.dropOut(meeting.id, bram);
    expect(await table.meetingOf(meeting.id, bram)).toBeUndefined();
    expect((await table.services.agenda.itemsOf(bram.as(), [meeting.id])).size).toBe(0);
    expect(await table.runOf(runId ?? meeting.id, bram)).toMatchObject({ kind: 'REPAIR', status: 'QUEUED' });
    await table.region.work();
    const proposals = await table.proposalsOf(runId);
    expect(proposals.map(({ kind }) => kind)).toEqual(['SWAP', 'MOVE', 'MOVE', 'MOVE']);
    const [swap] = proposals;
    expect(swap?.starts_at).toEqual(meeting.starts_at);
    expect(swap?.people.map(({ memberId }) => memberId)).toEqual([marit, joost, leila].map(({ memberId }) => memberId));
    await table.confirm(swap?.id, meeting.version);
    expect(await table.meetingOf(meeting.id)).toMatchObject({ sequence: 1, version: 3, starts_at: meeting.starts_at });
    const messages = messagesIn(await table.region.mail(), meeting.uid);
    expect(messages).toEqual(['CANCEL 1', 'REQUEST 0', 'REQUEST 0', 'REQUEST 0', 'REQUEST 1']);
    await table.cancel(meeting.id, 3);
  });

  test('asks everybody again under the next sequence when it moves', async () => {
    const { marit, karim, bram } = seats;
    const meeting = await table.scheduled();
    await table.services.table.accept(marit.as(), { ...key(), meetingId: meeting.id });
    const runId = await table.dropOut(meeting.id, karim, bram);
    await table.region.work();
    const move = (await table.proposalsOf(runId)).find(({ kind }) => kind === 'MOVE');
    await table.confirm(move?.id, meeting.version);
    expect((await table.meetingOf(meeting.id))?.starts_at).toEqual(move?.starts_at);
    const people = (await table.services.meetings.participantsOf(karim.as(), [meeting.id])).get(meeting.id) ?? [];
    const responses = people.map(({ response }) => response).toSorted();
    expect(responses).toEqual(['DROPPED_OUT', 'NEEDS_ACTION', 'NEEDS_ACTION', 'NEEDS_ACTION']);
    const asked = (await table.region.mail()).filter((mail) => calendarIn(mail).includes(meeting.uid)).map(textIn);
    expect(asked.filter((text) => text.includes('is verplaatst'))).toHaveLength(2);
    expect(asked.filter((text) => text.includes('U bent uitgenodigd voor een overleg:'))).toHaveLength(4);
    await table.cancel(meeting.id, 3);
  });

  test('reminds only those who have not answered, once, the day before', async () => {
    const { marit } = seats;
    const meeting = await table.scheduled();
    await table.region.mail();
    await table.services.table.accept(marit.as(), { ...key(), meetingId: meeting.id });
    const due = () => table.region.database.sql<{ id: typeof meeting.id }>("select id from sec.due('reminders', 100)");
    expect(await due()).toEqual([]);
    await table.region.world.setNow(new Date('2026-03-04T09:00:00Z'));
    const before = (await table.region.mail()).length;
    for (const { id } of await due()) await table.services.invitations.remind(table.region.system(), id);
    const reminders = (await table.region.mail()).slice(0).filter((mail) => mail.includes('.reminder@'));
    expect((await table.region.mail()).length - before).toBe(2);
    expect(reminders).toHaveLength(2);
    expect(await due()).toEqual([]);
    await table.region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await table.cancel(meeting.id, 2);
  });

  test('does not remind of a meeting that has begun', async () => {
    const meeting = await table.scheduled();
    await table.region.mail();
    await table.region.world.setNow(meeting.starts_at ?? new Date(0));
    const before = (await table.region.mail()).length;
    const due = await table.region.database.sql<{ id: typeof meeting.id }>("select id from sec.due('reminders', 100)");
    expect(due.length).toBeGreaterThan(0);
    for (const { id } of due) await table.services.invitations.remind(table.region.system(), id);
    expect((await table.region.mail()).length).toBe(before);
    await table.region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await table.cancel(meeting.id, 2);
  });

  test('is to the wrong person what a missing thing is', async () => {
    const { joost, stranger, karim, marit, noor } = seats;
    const meeting = await table.scheduled();
    const { region, services } = table;
    const finance = await region.seat([], 'MUNICIPALITY', region.lindehoven);
    const analyst = await region.seat(['ANALYST'], 'MUNICIPALITY', await region.world.network('netwerk'));
    const uninvited = await region.seat(['EXPERT'], 'PROBATION');
    const runId = await services.planning.plan(karim.as(), key());
    for (const wrong of [finance, analyst, uninvited, stranger, joost]) {
      expect(await table.meetingOf(meeting.id, wrong)).toBeUndefined();
      expect(await table.runOf(runId, wrong)).toBeUndefined();
      expect((await services.meetings.participantsOf(wrong.as(), [meeting.id])).size).toBe(0);
      expect((await services.agenda.itemsOf(wrong.as(), [meeting.id])).size).toBe(0);
      expect((await services.invitations.own(wrong.as(), [globalId('meeting', meeting.id)])).size).toBe(0);
      await expect(table.dropOut(meeting.id, wrong, marit)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const wrong of [finance, analyst, uninvited, joost, noor]) {
      await expect(services.planning.plan(wrong.as(), key())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const ask = { poolCardId: await region.card(), durationMinutes: 60, mode: 'VIDEO' as const, neededRoles: [] };
    for (const wrong of [finance, uninvited, stranger, analyst]) {
      await expect(services.requests.request(wrong.as(), { ...key(), ...ask })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await services.planning.cancel(karim.as(), { ...key(), runId });
    await table.cancel(meeting.id, 2);
  });

  test('is asked for by the liaison of the case too, who then sees it stand', async () => {
    const { noor, bram } = seats;
    const neededRoles = [{ kind: 'PARTY' as const, partyType: 'POLICE', required: true, candidates: [bram.memberId] }];
    const ask = { poolCardId: await table.region.card(), durationMinutes: 60, mode: 'VIDEO' as const, neededRoles };
    const meetingId = await table.services.requests.request(noor.as(), { ...key(), ...ask });
    expect(await table.meetingOf(meetingId, noor)).toMatchObject({ status: 'DRAFT', needed_parties: ['POLICE'] });
    expect((await table.planned(meetingId)).proposal).toMatchObject({ kind: 'PLACE' });
    await table.cancel(meetingId, 1);
  });

  test('tells who is asked and who no longer is, each word later than the one before', async () => {
    const { marit, bram, leila } = seats;
    const meeting = await table.scheduled();
    await table.dropOut(meeting.id, bram);
    await table.cancel(meeting.id, meeting.version);
    const words = await table.region.database.sql<{ event: string; payload: MeetingsEvents['MeetingScheduled'] }>(
      `select event, payload from meetings.outbox where payload->>'meetingId' = $1 and payload ? 'invited' order by (payload->>'version')::int`,
      [meeting.id],
    );
    const all = [marit, bram, leila].map(({ memberId }) => memberId).toSorted();
    const told = words.map(({ event, payload: { invited, takenOff } }) => ({
      event,
      invited: invited.toSorted(),
      takenOff: takenOff.toSorted(),
    }));
    expect(told).toEqual([
      { event: 'MeetingScheduled', invited: all, takenOff: [] },
      { event: 'ParticipantDroppedOut', invited: [], takenOff: [bram.memberId] },
      { event: 'MeetingCancelled', invited: [], takenOff: all.filter((id) => id !== bram.memberId) },
    ]);
    expect(new Set(words.map(({ payload }) => payload.version)).size).toBe(3);
  });

  test('leaves events that carry ids and codes only', async () => {
    const events = await table.region.database.sql<{ event: string; payload: object }>(
      'select event, payload from meetings.outbox',
    );
    expect(new Set(events.map(({ event }) => event)).size).toBeGreaterThan(4);
    for (const { payload } of events) expect(onlyIds(payload)).toEqual(payload);
  });

  test('stands for the liaison whose case it is about, with who comes, for nobody else of elsewhere', async () => {
    const { noor } = seats;
    const meeting = await table.scheduled();
    expect(await table.meetingOf(meeting.id, noor)).toMatchObject({ status: 'SCHEDULED' });
    const { stranger } = seats;
    const comes = async (seat: typeof noor) =>
      (await table.services.meetings.participantsOf(seat.as(), [meeting.id])).get(meeting.id)?.length ?? 0;
    expect([await comes(noor), await comes(stranger)]).toEqual([3, 0]);
    await table.cancel(meeting.id, 2);
  });
});
