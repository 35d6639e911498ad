import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import fc from 'fast-check';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { hear } from '../signal/testing/run-jobs.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { CalledInJobs } from './called-in.job.js';

fc.configureGlobal({ seed: 20_261_214 });

const REASON = 'Kanarie-reden: ik ben gevraagd.';

/** A word about a request or a meeting: who is called in by it, and who no longer is. */
interface Word {
  readonly event: string;
  readonly version: number;
  readonly people: readonly string[];
  readonly takenOff?: readonly string[];
}

const isMeeting = (event: string): boolean => !/^(Expert|Request)/.test(event);

describe('being called in about a case', () => {
  let region: TestRegion;
  let elsewhere: Awaited<ReturnType<typeof strangersTo>>;
  let table: TestWeighing;
  let caseId: Uuid;
  let cardId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await strangersTo(region);
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId, cardId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const members = (subjects: readonly string[]) => subjects.map((subject) => region.member(subject));
  const heard = (sourceId: Uuid, { event, version, people, takenOff = [] }: Word, card: Uuid | null = cardId) => {
    const about = { regionId: region.id, municipalityId: region.municipality('lindehoven'), poolCardId: card, version };
    const ofMeeting = { meetingId: sourceId, invited: members(people), takenOff: members(takenOff) };
    const [memberId] = members(people);
    const what = isMeeting(event) ? ofMeeting : { requestId: sourceId, expertId: newId(), memberId: memberId ?? null };
    const payload = { ...about, ...what };
    return hear(new CalledInJobs(table.calledIn).works(), { tenant_id: region.id, id: newId(), event, payload });
  };
  const asked = (sourceId = newId()) =>
    heard(sourceId, { event: 'ExpertAssigned', version: 2, people: ['leila'] }).then(() => sourceId);
  const invited = (people: readonly string[], sourceId = newId()) =>
    heard(sourceId, { event: 'MeetingScheduled', version: 5, people }).then(() => sourceId);

  const ask = (who: Actor, about: string): Promise<string> =>
    table.asking
      .ask(who, {
        idempotencyKey: newId(),
        about,
        purpose: 'EXPERT_ADVICE_PGA',
        necessity: REASON,
        subsidiarity: REASON,
      })
      .then(({ state }) => state)
      .catch(({ code }: { code: string }) => code);
  const seen = async (subject: string, id: Uuid) =>
    (await table.calledIn.byIds(region.as(subject), [id])).get(id) ?? null;
  /** While a request waits, nobody asks for the same again. */
  const takeBack = async (subject: string) => {
    const own = (await table.requests.ofCases(region.as(subject), [caseId])).get(caseId) ?? [];
    const waits = own.find(({ mayWithdraw }) => mayWithdraw);
    const requestId = (waits?.id.slice('ask_'.length) ?? newId()) as Uuid;
    await table.asking.withdraw(region.as(subject), { idempotencyKey: newId(), requestId });
  };
  /** What somebody is told of it, and whether they may ask for access to the case. */
  const may = async (subject: string, sourceId: Uuid, kind = 'request') => {
    const isShown = (await seen(subject, sourceId)) !== null;
    const answer = await ask(region.as(subject), `${kind}_${sourceId}`);
    expect({ isShown, answer }).toEqual(isShown ? { isShown, answer: 'ASKED' } : { isShown, answer: 'NOT_FOUND' });
    if (isShown) await takeBack(subject);
    return isShown;
  };

  test('an expert who is asked asks for access, whom the case manager answers, and reads nothing before', async () => {
    const requestId = await asked();
    expect(await seen('leila', requestId)).toMatchObject({ id: `request_${requestId}`, regime: 'WET_PGA' });
    expect(await ask(region.as('leila'), `request_${requestId}`)).toBe('ASKED');
    expect((await table.cases.byIds(region.as('leila'), [caseId])).size).toBe(0);
    expect((await table.pool.byIds(region.as('leila'), [cardId])).size).toBe(0);
    const [request] = (await table.requests.ofCases(region.as('noor'), [caseId])).get(caseId) ?? [];
    expect(request).toMatchObject({ state: 'ASKED', necessity: REASON, mayApprove: true });
    const requestUuid = (request?.id.slice('ask_'.length) ?? newId()) as Uuid;
    const approval = { idempotencyKey: newId(), requestId: requestUuid, secondId: region.member('roos') };
    expect(await table.deciding.approve(region.as('noor'), approval)).toMatchObject({ askedBy: expect.anything() });
  });

  test.each(['ExpertDeclined', 'ExpertLetGo', 'RequestDone'])('ends for the expert by %s', async (event) => {
    const requestId = await asked();
    await heard(requestId, { event: 'ExpertAccepted', version: 3, people: ['leila'] });
    expect(await may('leila', requestId)).toBe(true);
    await heard(requestId, { event, version: 4, people: ['leila'] });
    expect(await may('leila', requestId)).toBe(false);
  });

  test('who is invited to a meeting about it may ask, until the meeting is cancelled or goes on without them', async () => {
    const meetingId = await invited(['bram', 'saskia']);
    expect([await may('bram', meetingId, 'meeting'), await may('saskia', meetingId, 'meeting')]).toEqual([true, true]);
    await heard(meetingId, { event: 'MeetingChanged', version: 6, people: ['bram'], takenOff: ['saskia'] });
    expect([await may('bram', meetingId, 'meeting'), await may('saskia', meetingId, 'meeting')]).toEqual([true, false]);
    await heard(meetingId, { event: 'MeetingCancelled', version: 7, people: [], takenOff: ['bram'] });
    expect(await may('bram', meetingId, 'meeting')).toBe(false);
    const other = await invited(['bram']);
    await heard(other, { event: 'ParticipantDroppedOut', version: 6, people: [], takenOff: ['bram'] });
    expect(await may('bram', other, 'meeting')).toBe(false);
  });

  test('to anybody else it is as if there were nothing: colleagues, neighbours, another region', async () => {
    const requestId = await asked();
    const meetingId = await invited(['bram']);
    const others = ['frits', 'anne', 'koen', 'saskia', 'marit'].map((name) => () => region.as(name));
    for (const as of [
      ...others,
      ...elsewhere.filter(({ name }) => name !== 'leila of veldersoord').map((one) => one.as),
    ])
      for (const about of [`request_${requestId}`, `meeting_${meetingId}`, `card_${cardId}`, `case_${caseId}`]) {
        const nowhere = await ask(as(), about.replace(/_.*/, `_${newId()}`));
        expect([await ask(as(), about), nowhere]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
        expect((await table.calledIn.byIds(as(), [requestId, meetingId])).size).toBe(0);
      }
  });

  test('about a request without a card, or by a system of another region, it is nothing', async () => {
    const nameless = newId();
    await heard(nameless, { event: 'ExpertAssigned', version: 2, people: ['leila'] }, null);
    expect(await may('leila', nameless)).toBe(false);
    const about = { source: 'REQUEST' as const, sourceId: newId(), cardId, version: 2, ended: [] };
    const [away] = elsewhere.filter(({ name }) => name === 'karim of noorderbrink');
    await table.calledIn.keep(region.system(away?.as().tenantId ?? newId()), { ...about, called: members(['leila']) });
    expect(await may('leila', about.sourceId)).toBe(false);
    await expect(
      table.calledIn.keep(region.as('karim'), { ...about, called: members(['leila']) }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is beaten by a conflict of interest, and begins again when that is lifted', async () => {
    const requestId = await asked();
    await table.closures.block(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('leila'),
      reason: REASON,
    });
    expect(await may('leila', requestId)).toBe(false);
    const [block] = (await table.closures.ofCases(region.as('noor'), [caseId])).get(caseId)?.blocks ?? [];
    const blockId = (block?.id.slice('block_'.length) ?? newId()) as Uuid;
    await table.closures.liftBlock(region.as('noor'), { idempotencyKey: newId(), caseId, blockId });
    expect(await may('leila', requestId)).toBe(true);
  });

  test('is nothing more to ask for whoever works on the case', async () => {
    const meetingId = await invited(['noor', 'karim']);
    expect(await may('noor', meetingId, 'meeting')).toBe(false);
    expect(await may('karim', meetingId, 'meeting')).toBe(true);
  });

  const WORDS: readonly Word[] = [
    { event: 'MeetingScheduled', version: 1, people: ['bram', 'saskia'] },
    { event: 'ParticipantDroppedOut', version: 2, people: [], takenOff: ['saskia'] },
    { event: 'MeetingChanged', version: 3, people: ['bram', 'leila'] },
    { event: 'MeetingChanged', version: 4, people: ['saskia', 'leila'], takenOff: ['bram'] },
    { event: 'ParticipantDroppedOut', version: 5, people: [], takenOff: ['leila'] },
  ];
  const calledNow = async (sourceId: Uuid) =>
    (
      await Promise.all(['bram', 'saskia', 'leila'].map(async (one) => ((await seen(one, sourceId)) ? [one] : [])))
    ).flat();
  const endsAlike = fc.asyncProperty(
    fc.shuffledSubarray([...WORDS.keys()], { minLength: WORDS.length }),
    fc.array(fc.nat(WORDS.length - 1), { maxLength: 4 }),
    async (order, again) => {
      const meetingId = newId();
      for (const at of [...order, ...again]) await heard(meetingId, WORDS[at] as Word);
      expect(await calledNow(meetingId)).toEqual(['saskia']);
    },
  );

  test('ends the same in whatever order the words come, and however often', async () => {
    await fc.assert(endsAlike, { numRuns: 40 });
  }, 60_000);

  test('is seen to end otherwise when the later word does not count', async () => {
    await region.database.sql(
      'create function cases.forget() returns trigger language plpgsql as $$ begin new.version := 0; return new; end $$',
    );
    await region.database.sql(
      'create trigger forget before insert on cases.called_in for each row execute function cases.forget()',
    );
    const { failed } = await fc.check(endsAlike, { numRuns: 40, endOnFailure: true });
    await region.database.sql('drop trigger forget on cases.called_in');
    await region.database.sql('drop function cases.forget()');
    expect(failed).toBe(true);
  }, 60_000);
});
