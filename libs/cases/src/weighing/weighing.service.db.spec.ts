import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { actingIn } from '@regiotafel/jobs';
import { newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from './testing/a-table.js';

describe('a weighing', () => {
  let region: TestRegion;
  let larger: TestWeighing;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    const elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    larger = new TestWeighing(elsewhere);
    await region.database.sql(
      `insert into cases.weighing_teams (tenant_id, theme, member_tenant_id, member_id, party_type, active) values ($1, 'RADICALISATION', $1, $2, 'YOUTH_CARE', true)`,
      [elsewhere.id, elsewhere.member('leila')],
    );
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const seen = async (subject: string, weighingId: Uuid) =>
    (await table.weighings.byIds(region.as(subject), [weighingId])).get(weighingId);
  const openJointPhase = (at: TestWeighing, subject: string, weighingId: Uuid, version: number) =>
    at.weighing.openJointPhase(at.region.as(subject), { idempotencyKey: newId(), weighingId, version });

  test('is opened once per offer, with its team, its rules and a number', async () => {
    const { weighingId } = await table.laid();
    const event = await table.heard('SignalOffered');
    await table.opening.open(actingIn(region.id, region.system(region.id)), event);
    const rows = await region.database.sql('select number from cases.weighings where offer_id = $1', [event.offerId]);
    expect(rows).toEqual([{ number: expect.stringMatching(/^RT-2026-\d{4}$/) }]);
    const view = await seen('bram', weighingId);
    expect(view).toMatchObject({ status: 'OPEN', steps: ['JUDGE'], judgeBy: new Date('2026-03-16T22:59:00Z') });
    expect(view?.members.map(({ partyType }) => partyType)).toEqual(['MUNICIPALITY', 'POLICE', 'PROSECUTION']);
  });

  test.each([
    ['NORMAL', '2026-03-16T22:59:00Z'],
    ['HIGH', '2026-03-05T22:59:00Z'],
    ['ACUTE', '2026-03-02T22:59:00Z'],
  ])('is judged within the term of its urgency: %s', async (urgency, until) => {
    await table.offered({ urgency });
    expect(await seen('bram', await table.lay())).toMatchObject({ urgency, judgeBy: new Date(until) });
  });

  test('is opened by the system alone', async () => {
    await table.offered();
    const event = await table.heard('SignalOffered');
    for (const subject of ['karim', 'marit', 'bram'])
      await expect(table.opening.open(region.as(subject), event)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is judged by all of its members at the same moment without one of them being in the way', async () => {
    const { weighingId } = await table.laid();
    await Promise.all(['bram', 'saskia', 'marit'].map((subject) => table.judge(subject, weighingId)));
    expect(await seen('bram', weighingId)).toMatchObject({ status: 'JOINT', version: 4, steps: [] });
    expect(await seen('marit', weighingId)).toMatchObject({ steps: ['CONCLUDE'] });
  });

  test('is judged once per member, against every criterion, and only by the table', async () => {
    const { weighingId } = await table.laid();
    for (const subject of ['leila', 'noor', 'karim'])
      await expect(table.judge(subject, weighingId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.judge('bram', weighingId);
    expect(await seen('bram', weighingId)).toMatchObject({ status: 'JUDGING', steps: [] });
    await expect(table.judge('bram', weighingId)).rejects.toMatchObject({ code: 'ALREADY_JUDGED' });
    const empty = { idempotencyKey: newId(), weighingId: `weighing_${weighingId}`, answers: [] };
    await expect(table.weighing.judge(region.as('marit'), empty)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'answers', code: 'INCOMPLETE' },
        { path: 'preferredOutcome', code: 'REQUIRED' },
        { path: 'rationale', code: 'REQUIRED' },
      ],
    });
  });

  test('does a repeated command once and answers it as it stands now', async () => {
    const { weighingId } = await table.laid();
    const input = {
      idempotencyKey: newId(),
      weighingId: `weighing_${weighingId}`,
      answers: [{ criterion: 'BEHAVIOUR', answer: 'NO', note: null }],
      preferredOutcome: 'NO_ACTION',
      rationale: 'Kanarie',
    };
    expect(await table.weighing.judge(region.as('bram'), input)).toMatchObject({ status: 'JUDGING', version: 2 });
    await table.judge('saskia', weighingId);
    expect(await table.weighing.judge(region.as('bram'), input)).toMatchObject({ status: 'JUDGING', version: 3 });
  });

  test('meets early when the chair says so, but never before every required party has judged', async () => {
    const { weighingId } = await larger.laid();
    await larger.judge('marit', weighingId);
    const early = openJointPhase(larger, 'marit', weighingId, 2);
    await expect(early).rejects.toMatchObject({
      code: 'PARTIES_HAVE_NOT_JUDGED',
      params: { missing: 'POLICE PROSECUTION' },
    });
    await larger.judge('bram', weighingId);
    await larger.judge('saskia', weighingId);
    await expect(openJointPhase(larger, 'bram', weighingId, 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(openJointPhase(larger, 'marit', weighingId, 3)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await openJointPhase(larger, 'marit', weighingId, 4)).toMatchObject({ status: 'JOINT' });
    await expect(larger.judge('leila', weighingId)).rejects.toMatchObject({ code: 'WEIGHING_WRONG_STATE' });
    await expect(openJointPhase(larger, 'marit', weighingId, 5)).rejects.toMatchObject({
      code: 'WEIGHING_WRONG_STATE',
      params: { status: 'JOINT', step: 'openJointPhase' },
    });
  });

  test('is concluded once, by its chair, in the version that the chair saw', async () => {
    const { weighingId } = await table.judged();
    const conclude = (subject: string, version: number) =>
      table.conclude(subject, weighingId, version, 'PERSON_CENTRED_APPROACH');
    for (const subject of ['bram', 'saskia', 'karim', 'noor'])
      await expect(conclude(subject, 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(conclude('marit', 3)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await conclude('marit', 4)).toMatchObject({ status: 'CONCLUDED', steps: [], version: 5 });
    await expect(conclude('marit', 5)).rejects.toMatchObject({ code: 'WEIGHING_WRONG_STATE' });
  });

  test('asks for more only from somebody who sits at the table, by a day to come, and for nothing otherwise', async () => {
    const { weighingId } = await table.judged();
    const conclude = (outcome: 'MORE_INFORMATION', changes: object) =>
      table.conclude('marit', weighingId, 4, outcome, changes);
    const strangers = [larger.region.member('bram'), region.member('leila'), region.member('noor')];
    for (const moreFromMemberId of strangers)
      await expect(conclude('MORE_INFORMATION', { moreFromMemberId, moreBy: '2026-03-01' })).rejects.toMatchObject({
        fields: [
          { path: 'moreFromMemberId', code: 'NOT_ALLOWED' },
          { path: 'moreBy', code: 'IN_THE_PAST' },
        ],
      });
    const attack = table.tenants.run(region.as('marit'), { action: 'attack' }, (tx) =>
      tx.write(
        prepared(
          'test.more_from',
          `update cases.weighings set status = 'CONCLUDED', outcome = 'MORE_INFORMATION', more_from = $2::uuid, more_by = '2026-04-01',
             concluded_at = sec.now(), concluded_by = sec.m(), version = version + 1 where id = $1::uuid`,
        ),
        [weighingId, region.member('leila')],
      ),
    );
    await expect(attack).rejects.toMatchObject({
      code: '23514',
      message: expect.stringContaining('sits at the table'),
    });
    const asked = await conclude('MORE_INFORMATION', { moreFromMemberId: region.member('bram'), moreBy: '2026-03-09' });
    expect(asked).toMatchObject({ moreBy: '2026-03-09', moreFrom: { id: `member_${region.member('bram')}` } });
  });

  test('that asked for more counts no longer once the signal is offered again', async () => {
    const { signalId, weighingId } = await table.concluded('MORE_INFORMATION');
    const first = await table.heard('WeighingConcluded');
    const status = async () =>
      (await table.signals.byIds(region.as('noor'), [signalId])).get(signalId)?.status ?? 'absent';
    expect(await status()).toBe('INTERPRETING');
    const { version } = (await table.signals.byIds(region.as('noor'), [signalId])).get(signalId) ?? {};
    await table.offerAgain(signalId, version ?? 0);
    await table.caseOpening.conclude(region.system(first.municipalityId), first);
    expect(await status()).toBe('OFFERED');
    const again = await table.lay();
    expect(again).not.toBe(weighingId);
    expect((await table.weighings.bySignals(region.as('noor'), [signalId])).get(signalId)?.row.id).toBe(again);
  });
});
