import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import type { Attended } from '../meeting/meeting.service.js';
import type { Proposal, RunRecord } from './planning.service.js';
import { InlineSolver } from './solver.service.js';
import { calendarIn, IDLE, Region, type TestSeat } from './testing/a-region.js';

const key = () => ({ idempotencyKey: newId() });

/** Something happens just after the first plan is found. */
class WatchedSolver extends InlineSolver {
  onSolved: (() => Promise<void>) | null = null;
  solved = 0;

  override async solve(...args: Parameters<InlineSolver['solve']>): ReturnType<InlineSolver['solve']> {
    const answer = await super.solve(...args);
    const onSolved = this.onSolved;
    this.onSolved = null;
    this.solved = onSolved ? 1 : this.solved + 1;
    await onSolved?.();
    return answer;
  }
}

describe('planning a case meeting', () => {
  const solver = new WatchedSolver();
  let region: Region;
  let karim: TestSeat;
  let marit: TestSeat;
  let bram: TestSeat;
  let joost: TestSeat;
  let leila: TestSeat;
  let noor: TestSeat;
  let stranger: TestSeat;

  beforeAll(async () => {
    region = await Region.open(solver);
    karim = await region.seat(['COORDINATOR', 'MINUTE_TAKER']);
    marit = await region.seat(['CHAIR']);
    bram = await region.seat(['PROFESSIONAL'], 'POLICE');
    joost = await region.seat(['PROFESSIONAL'], 'POLICE');
    leila = await region.seat(['EXPERT'], 'YOUTH_CARE');
    noor = await region.seat(['LIAISON'], 'MUNICIPALITY', region.lindehoven);
    stranger = await region.seat(['COORDINATOR'], 'MUNICIPALITY', region.elsewhere);
  });
  afterAll(() => region.close());

  const request = async (more: { urgency?: 'CRISIS' | 'NORMAL'; mode?: 'VIDEO' } = {}): Promise<Uuid> =>
    region.services.requests.request(karim.as(), {
      ...key(),
      poolCardId: await region.card(),
      durationMinutes: 60,
      mode: more.mode ?? 'PHYSICAL',
      urgency: more.urgency ?? null,
      deadline: null,
      neededRoles: [
        { kind: 'CHAIR', partyType: null, required: true, candidates: [marit.memberId] },
        { kind: 'PARTY', partyType: 'POLICE', required: true, candidates: [bram.memberId, joost.memberId] },
        { kind: 'EXPERT', partyType: null, required: true, candidates: [leila.memberId] },
      ],
    });
  const meetingOf = async (id: Uuid, seat = karim): Promise<Attended | undefined> =>
    (await region.services.meetings.byIds(seat.as(), [globalId('meeting', id)])).get(globalId('meeting', id));
  const runOf = async (id: Uuid, seat = karim): Promise<RunRecord | undefined> =>
    (await region.services.planning.byIds(seat.as(), [globalId('run', id)])).get(globalId('run', id));
  const proposalsOf = async (id: Uuid, seat = karim): Promise<Proposal[]> =>
    (await region.services.planning.proposalsOf(seat.as(), [id])).get(id) ?? [];
  const planned = async (meetingId: Uuid): Promise<{ runId: Uuid; proposal: Proposal }> => {
    const runId = await region.services.planning.plan(karim.as(), key());
    await region.work();
    const proposal = (await proposalsOf(runId)).find(({ meeting_id }) => meeting_id === meetingId);
    if (!proposal) throw new Error('no proposal');
    return { runId, proposal };
  };
  const scheduled = async (meetingId: Uuid): Promise<Attended> => {
    const { proposal } = await planned(meetingId);
    const version = proposal.meeting_version;
    await region.services.confirming.confirm(karim.as(), { ...key(), proposalId: proposal.id, version });
    const meeting = await meetingOf(meetingId);
    if (!meeting) throw new Error('no meeting');
    return meeting;
  };

  test('it is proposed in the protected half-day, explained, and only confirmed by a person', async () => {
    const meetingId = await request();
    const { runId, proposal } = await planned(meetingId);
    expect(await runOf(runId)).toMatchObject({ status: 'DONE', planned: 1, unscheduled: 0 });
    expect(proposal).toMatchObject({ kind: 'PLACE', status: 'OPEN' });
    expect(proposal.starts_at?.toISOString()).toBe('2026-03-05T08:00:00.000Z');
    expect(proposal.people.map(({ memberId }) => memberId)).toEqual([marit.memberId, bram.memberId, leila.memberId]);
    expect(await meetingOf(meetingId)).toMatchObject({ status: 'DRAFT', starts_at: null });
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId, version: 1 });
  });

  test('busy calendars move it, and the reason says who could not, without a word of why', async () => {
    const startsAt = new Date('2026-03-05T07:00:00Z');
    const block = await region.services.availability.block(leila.as(), {
      ...key(),
      startsAt,
      endsAt: new Date('2026-03-05T10:00:00Z'),
    });
    const meetingId = await request();
    const { proposal } = await planned(meetingId);
    expect(proposal.starts_at?.toISOString()).not.toBe('2026-03-05T08:00:00.000Z');
    expect(proposal.explanation.reasons).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'ROLE_BUSY', position: 2 })]),
    );
    await region.services.availability.unblock(leila.as(), { ...key(), blockId: block?.id ?? newId() });
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId, version: 1 });
  });

  test('a change while the plan was made means it is made anew', async () => {
    const meetingId = await request();
    const runId = await region.services.planning.plan(karim.as(), key());
    solver.onSolved = async () => {
      const span = { startsAt: new Date('2026-03-05T07:00:00Z'), endsAt: new Date('2026-03-05T11:00:00Z') };
      await region.services.availability.block(marit.as(), { ...key(), ...span });
    };
    await region.work();
    const [proposal] = await proposalsOf(runId);
    expect(proposal?.starts_at?.toISOString()).not.toBe('2026-03-05T08:00:00.000Z');
    expect(solver.solved).toBe(2);
    const [own] = await region.services.availability.myBlocks(marit.as(), '2026-03-02' as never);
    await region.services.availability.unblock(marit.as(), { ...key(), blockId: own?.id ?? newId() });
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId, version: 1 });
  });

  test('confirming books people and room, invites each of them alone, and puts the case on the table', async () => {
    const meeting = await scheduled(await request());
    expect(meeting).toMatchObject({ status: 'SCHEDULED', sequence: 0, chair_id: marit.memberId, version: 2 });
    expect(meeting.participants.toSorted()).toEqual([marit.memberId, bram.memberId, leila.memberId].toSorted());
    const mails = (await region.mail()).filter((mail) => calendarIn(mail).includes(meeting.uid));
    expect(mails).toHaveLength(3);
    for (const mail of mails) {
      const text = calendarIn(mail);
      expect(text).toContain('METHOD:REQUEST');
      expect(text).toContain('DTSTART:20260305T080000Z');
      expect(text.match(/ATTENDEE/g)).toHaveLength(1);
      expect(text).not.toMatch(/RADICALISATION|lindehoven/i);
    }
    const items = await region.services.agenda.itemsOf(leila.as(), [meeting.id]);
    expect(items.get(meeting.id)).toMatchObject([{ kind: 'CASE', mayRecord: false }]);
  });

  test('the same person or room is never booked twice: the database has the last word', async () => {
    const first = await request();
    const second = await request();
    const { proposal: one } = await planned(first);
    const other = (await proposalsOf(one.run_id)).find(({ meeting_id }) => meeting_id === second);
    await region.database.sql('update meetings.proposals set starts_at = $1, ends_at = $2 where id = $3', [
      one.starts_at,
      one.ends_at,
      other?.id,
    ]);
    const confirm = (proposalId: Uuid) =>
      region.services.confirming.confirm(karim.as(), { ...key(), proposalId, version: 1 });
    await confirm(one.id);
    await expect(confirm(other?.id ?? newId())).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await meetingOf(second)).toMatchObject({ status: 'DRAFT' });
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId: first, version: 2 });
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId: second, version: 1 });
  });

  test('a proposal is confirmed once, and a repeated request gives the first answer', async () => {
    const meetingId = await request();
    const { proposal } = await planned(meetingId);
    const input = { ...key(), proposalId: proposal.id, version: 1 };
    expect(await region.services.confirming.confirm(karim.as(), input)).toBe(meetingId);
    expect(await region.services.confirming.confirm(karim.as(), input)).toBe(meetingId);
    await expect(
      region.services.confirming.confirm(karim.as(), { ...key(), proposalId: proposal.id, version: 2 }),
    ).rejects.toMatchObject({ code: 'PROPOSAL_OVERTAKEN' });
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId, version: 2 });
  });

  test('who drops out loses sight of it at once, and the plan is repaired with someone else or another moment', async () => {
    const meeting = await scheduled(await request());
    const runId = await region.services.leaving.dropOut(bram.as(), {
      ...key(),
      meetingId: meeting.id,
      memberId: bram.memberId,
    });
    expect(await meetingOf(meeting.id, bram)).toBeUndefined();
    expect((await region.services.agenda.itemsOf(bram.as(), [meeting.id])).size).toBe(0);
    expect(await runOf(runId ?? newId(), bram)).toMatchObject({ kind: 'REPAIR', status: 'QUEUED' });
    await region.work();
    const proposals = await proposalsOf(runId ?? newId());
    expect(proposals.map(({ kind }) => kind)).toEqual(['SWAP', 'MOVE', 'MOVE', 'MOVE']);
    const [swap] = proposals;
    expect(swap?.starts_at).toEqual(meeting.starts_at);
    expect(swap?.people.map(({ memberId }) => memberId)).toEqual([marit.memberId, joost.memberId, leila.memberId]);
    await region.services.confirming.confirm(karim.as(), {
      ...key(),
      proposalId: swap?.id ?? newId(),
      version: meeting.version,
    });
    const after = await meetingOf(meeting.id);
    expect(after).toMatchObject({ sequence: 1, version: 3, starts_at: meeting.starts_at });
    const texts = (await region.mail()).map(calendarIn).filter((text) => text.includes(meeting.uid));
    const messages = texts
      .map((text) => `${/METHOD:\w+/.exec(text)?.[0]} ${/SEQUENCE:\d+/.exec(text)?.[0]}`)
      .toSorted();
    expect(messages).toEqual([
      'METHOD:CANCEL SEQUENCE:1',
      'METHOD:REQUEST SEQUENCE:0',
      'METHOD:REQUEST SEQUENCE:0',
      'METHOD:REQUEST SEQUENCE:0',
      'METHOD:REQUEST SEQUENCE:1',
    ]);
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId: meeting.id, version: 3 });
  });

  test('a moved meeting asks everybody again under the next sequence', async () => {
    const meeting = await scheduled(await request());
    await region.services.table.accept(marit.as(), { ...key(), meetingId: meeting.id });
    const runId = await region.services.leaving.dropOut(karim.as(), {
      ...key(),
      meetingId: meeting.id,
      memberId: bram.memberId,
    });
    await region.work();
    const move = (await proposalsOf(runId ?? newId())).find(({ kind }) => kind === 'MOVE');
    await region.services.confirming.confirm(karim.as(), {
      ...key(),
      proposalId: move?.id ?? newId(),
      version: meeting.version,
    });
    const after = await meetingOf(meeting.id);
    expect(after?.starts_at).toEqual(move?.starts_at);
    const people = (await region.services.meetings.participantsOf(karim.as(), [meeting.id])).get(meeting.id) ?? [];
    const responses = people.map(({ response }) => response).toSorted();
    expect(responses).toEqual(['DROPPED_OUT', 'NEEDS_ACTION', 'NEEDS_ACTION', 'NEEDS_ACTION']);
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId: meeting.id, version: 3 });
  });

  test('a cancelled run writes nothing, and stops within a tenth of a second', async () => {
    const meetingId = await request();
    const runId = await region.services.planning.plan(karim.as(), key());
    const begun = performance.now();
    await region.services.planning.cancel(karim.as(), { ...key(), runId });
    expect(performance.now() - begun).toBeLessThan(100);
    expect(await region.services.runs.isCancelRequested(region.system(), runId)).toBe(true);
    await region.services.runs.work(region.system(), runId, IDLE);
    expect(await runOf(runId)).toMatchObject({ status: 'CANCELLED' });
    expect(await proposalsOf(runId)).toEqual([]);
    await region.services.leaving.cancel(karim.as(), { ...key(), meetingId, version: 1 });
  });

  test('a second request to plan is the run that waits already', async () => {
    const first = await region.services.planning.plan(karim.as(), key());
    expect(await region.services.planning.plan(karim.as(), key())).toBe(first);
    await region.services.planning.cancel(karim.as(), { ...key(), runId: first });
  });

  test('the wrong person gets what a missing thing gives', async () => {
    const meeting = await scheduled(await request());
    const finance = await region.seat([], 'MUNICIPALITY', region.lindehoven);
    const analyst = await region.seat(['ANALYST'], 'MUNICIPALITY', await region.world.network('netwerk'));
    const uninvited = await region.seat(['EXPERT'], 'PROBATION');
    const runId = await region.services.planning.plan(karim.as(), key());
    for (const wrong of [finance, analyst, uninvited, stranger, joost]) {
      expect(await meetingOf(meeting.id, wrong)).toBeUndefined();
      expect(await runOf(runId, wrong)).toBeUndefined();
      expect((await region.services.meetings.participantsOf(wrong.as(), [meeting.id])).size).toBe(0);
      expect((await region.services.agenda.itemsOf(wrong.as(), [meeting.id])).size).toBe(0);
      expect((await region.services.invitations.own(wrong.as(), [globalId('meeting', meeting.id)])).size).toBe(0);
      const drop = { ...key(), meetingId: meeting.id, memberId: marit.memberId };
      await expect(region.services.leaving.dropOut(wrong.as(), drop)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    for (const wrong of [finance, analyst, uninvited, joost, noor]) {
      await expect(region.services.planning.plan(wrong.as(), key())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const ask = { poolCardId: await region.card(), durationMinutes: 60, mode: 'VIDEO' as const, neededRoles: [] };
    for (const wrong of [finance, uninvited, stranger, analyst]) {
      await expect(region.services.requests.request(wrong.as(), { ...key(), ...ask })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await meetingOf(meeting.id, noor)).toMatchObject({ status: 'SCHEDULED' });
    expect((await region.services.meetings.participantsOf(noor.as(), [meeting.id])).size).toBe(0);
    await region.services.planning.cancel(karim.as(), { ...key(), runId });
  });

  test('somebody who is not of the region, or of another party, cannot be asked', async () => {
    const input = {
      ...key(),
      poolCardId: await region.card(),
      durationMinutes: 60,
      mode: 'VIDEO' as const,
      neededRoles: [
        {
          kind: 'PARTY' as const,
          partyType: 'POLICE',
          required: true,
          candidates: [stranger.memberId, leila.memberId],
        },
      ],
    };
    await expect(region.services.requests.request(karim.as(), input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'neededRoles.0.candidates.0', code: 'UNKNOWN_REFERENCE' },
        { path: 'neededRoles.0.candidates.1', code: 'OTHER_PARTY' },
      ],
    });
  });
});
