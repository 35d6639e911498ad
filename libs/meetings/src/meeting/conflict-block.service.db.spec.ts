import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { CaseRegion, key } from '../planning/testing/a-case-region.js';
import type { TestSeat } from '../planning/testing/a-region.js';

const STANDING = prepared('test.conflict_blocks', 'select 1 from meetings.conflict_blocks');

describe('a conflict block', () => {
  let table: CaseRegion;
  let seats: CaseRegion['seats'];

  beforeAll(async () => {
    table = await CaseRegion.open();
    seats = table.seats;
  });
  afterAll(() => table.region.close());

  const about = async (meetingId: Uuid) => {
    const poolCardId = (await table.meetingOf(meetingId))?.pool_card_id ?? newId();
    return { poolCardId, municipalityId: null };
  };
  const block = (seat: TestSeat, subject: { poolCardId: Uuid | null; municipalityId: Uuid | null }, id = newId()) => {
    const change = { conflictId: id, regionId: table.region.region.id, memberId: seat.memberId, ...subject };
    const keep = (version: number, lifted: boolean) =>
      table.services.conflicts.keep(table.region.system(), { ...change, version }, lifted);
    return { record: () => keep(1, false), lift: () => keep(2, true) };
  };
  const proposed = async (meetingId: Uuid): Promise<Uuid[]> =>
    (await table.planned(meetingId)).proposal.people.map(({ memberId }) => memberId);

  test('on a card or on its municipality keeps somebody out of every plan, until it is lifted', async () => {
    const { bram, joost } = seats;
    const meetingId = await table.request();
    expect(await proposed(meetingId)).toContain(bram.memberId);
    const subjects = [await about(meetingId), { poolCardId: null, municipalityId: table.region.lindehoven.id }];
    for (const subject of subjects) {
      const { record, lift } = block(bram, subject);
      await record();
      expect(await proposed(meetingId)).toEqual(expect.arrayContaining([joost.memberId]));
      expect(await proposed(meetingId)).not.toContain(bram.memberId);
      await lift();
      expect(await proposed(meetingId)).toContain(bram.memberId);
    }
    await table.cancel(meetingId, 1);
  });

  test('on another card changes nothing', async () => {
    const meetingId = await table.request();
    const { record, lift } = block(seats.bram, { poolCardId: newId(), municipalityId: null });
    await record();
    expect(await proposed(meetingId)).toContain(seats.bram.memberId);
    await lift();
    await table.cancel(meetingId, 1);
  });

  test('beats a proposal that was made before it', async () => {
    const meetingId = await table.request();
    const { proposal } = await table.planned(meetingId);
    const { record, lift } = block(seats.leila, await about(meetingId));
    await record();
    await expect(table.confirm(proposal.id, 1)).rejects.toMatchObject({ code: 'PROPOSAL_OVERTAKEN' });
    const { proposal: next } = await table.planned(meetingId);
    expect(next).toMatchObject({
      kind: 'UNPLANNED',
      explanation: { lift: [{ code: 'ROLE_NOT_MANDATED', position: 2 }] },
    });
    await lift();
    await table.cancel(meetingId, 1);
  });

  test('is honoured when somebody drops out: the blocked colleague is no solution', async () => {
    const meeting = await table.scheduled();
    const { record, lift } = block(seats.joost, await about(meeting.id));
    await record();
    const runId = await table.dropOut(meeting.id, seats.bram);
    await table.region.work();
    const proposals = await table.proposalsOf(runId);
    expect(proposals.map(({ kind }) => kind)).toEqual(['UNPLANNED']);
    await lift();
    await table.cancel(meeting.id, meeting.version);
  });

  test('keeps an invited colleague of a party that may be missed away too', async () => {
    const { bram, joost, marit, karim } = seats;
    const meetingId = await table.services.requests.request(karim.as(), {
      ...key(),
      poolCardId: await table.region.card(),
      durationMinutes: 60,
      mode: 'VIDEO',
      neededRoles: [
        { kind: 'CHAIR', partyType: null, required: true, candidates: [marit.memberId] },
        { kind: 'PARTY', partyType: 'POLICE', required: false, candidates: [bram.memberId, joost.memberId] },
      ],
    });
    const { record, lift } = block(bram, await about(meetingId));
    await record();
    const { proposal } = await table.planned(meetingId);
    await table.confirm(proposal.id, 1);
    expect(new Set((await table.meetingOf(meetingId))?.participants)).toEqual(
      new Set([marit.memberId, joost.memberId]),
    );
    await lift();
    await table.cancel(meetingId, 2);
  });

  test('counts by its highest version, in whatever order the words come', async () => {
    const meetingId = await table.request();
    const { record, lift } = block(seats.bram, await about(meetingId));
    await lift();
    await record();
    await record();
    expect(await proposed(meetingId)).toContain(seats.bram.memberId);
    await table.cancel(meetingId, 1);
  });

  test('leaves a coordinator nothing of the card: no meeting to ask for, none to read, as if it were not there', async () => {
    const { karim, marit } = seats;
    const meetingId = await table.request();
    const card = (await about(meetingId)).poolCardId;
    const sees = async (as: TestSeat) =>
      (await table.services.meetings.byIds(as.as(), [globalId('meeting', meetingId)])).size > 0;
    expect(await sees(karim)).toBe(true);
    const { record, lift } = block(karim, { poolCardId: card, municipalityId: null });
    await record();
    expect(await sees(karim)).toBe(false);
    const asked = (poolCardId: Uuid) =>
      table.services.requests
        .request(karim.as(), {
          ...key(),
          poolCardId,
          durationMinutes: 60,
          mode: 'VIDEO',
          neededRoles: [{ kind: 'CHAIR', partyType: null, required: true, candidates: [marit.memberId] }],
        })
        .catch((error: unknown) => error);
    expect(await asked(card)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await asked(card)).toEqual(await asked(newId()));
    await lift();
    expect(await sees(karim)).toBe(true);
    await table.cancel(meetingId, 1);
  });

  test('is kept by jobs only, and read by nobody but the desk of the region', async () => {
    const { record } = block(seats.bram, { poolCardId: newId(), municipalityId: null });
    await record();
    const seen = async (seat: TestSeat) =>
      (await table.region.tenants.run(seat.as(), { action: 'x' }, (tx) => tx.read(STANDING))).length;
    expect(await seen(seats.karim)).toBeGreaterThan(0);
    for (const wrong of [seats.bram, seats.leila, seats.noor, seats.marit, seats.stranger])
      expect(await seen(wrong)).toBe(0);
    const { regionId, ...change } = {
      conflictId: newId(),
      regionId: table.region.region.id,
      memberId: seats.bram.memberId,
      poolCardId: newId(),
      municipalityId: null,
    };
    const forged = { ...change, regionId, version: 9 };
    await expect(table.services.conflicts.keep(seats.karim.as(), forged, true)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
