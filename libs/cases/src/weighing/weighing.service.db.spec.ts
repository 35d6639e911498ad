import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actingIn } from '@regiotafel/jobs';
import { prepared } from '@regiotafel/tenancy';
import { OUTCOMES } from '../domain/weighing.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from './testing/a-table.js';

const JUDGEMENTS = prepared<{ member_id: string }>('test.judgements', 'select member_id from cases.judgements');
const ALL_IN_REGION = ['karim', 'marit', 'bram', 'saskia', 'leila', 'noor', 'frits', 'anne'];

describe('a weighing', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  test('is opened once per offer, with its team and a number', async () => {
    const { weighingId } = await table.laid();
    const event = await table.heard('SignalOffered');
    await table.opening.open(actingIn(region.id, region.system(region.id)), event);
    const rows = await region.database.sql('select number from cases.weighings where offer_id = $1', [event.offerId]);
    expect(rows).toEqual([{ number: expect.stringMatching(/^RT-2026-\d{4}$/) }]);
    const view = (await table.weighings.byIds(region.as('bram'), [weighingId])).get(weighingId);
    expect(view).toMatchObject({ status: 'OPEN', steps: ['JUDGE'] });
    expect(view?.members.map(({ partyType }) => partyType)).toEqual(['MUNICIPALITY', 'POLICE', 'PROSECUTION']);
  });

  test('shows nobody another judgement until the table meets, not even past the services', async () => {
    const { weighingId } = await table.laid();
    await table.judge('bram', weighingId, 1);
    for (const subject of ALL_IN_REGION) {
      const { rows } = await table.tenants.read(region.as(subject), { action: 'x' }, JUDGEMENTS);
      const seen = rows.filter(({ member_id }) => member_id !== region.member(subject));
      expect({ subject, seen }).toEqual({ subject, seen: [] });
    }
    await table.judge('saskia', weighingId, 2);
    await table.judge('marit', weighingId, 3);
    const view = (await table.weighings.byIds(region.as('bram'), [weighingId])).get(weighingId);
    if (!view) throw new Error('the member lost the item');
    expect(view.status).toBe('JOINT');
    expect(await table.weighings.judgements(region.as('bram'), view)).toHaveLength(3);
    expect(await table.weighings.judgements(region.as('karim'), view)).toEqual([]);
  });

  test('is judged once per member, against every criterion, and only by the table', async () => {
    const { weighingId } = await table.laid();
    await expect(table.judge('leila', weighingId, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(table.judge('noor', weighingId, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await table.judge('bram', weighingId, 1);
    await expect(table.judge('bram', weighingId, 2)).rejects.toMatchObject({ code: 'ALREADY_JUDGED' });
    const empty = { idempotencyKey: weighingId, weighingId: `weighing_${weighingId}`, version: 2, answers: [] };
    await expect(table.weighing.judge(region.as('marit'), empty)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'answers', code: 'INCOMPLETE' },
        { path: 'preferredOutcome', code: 'REQUIRED' },
        { path: 'rationale', code: 'REQUIRED' },
      ],
    });
  });

  test('is concluded by its chair when every required party has judged, and never changes after', async () => {
    const { weighingId } = await table.laid();
    await table.judge('marit', weighingId, 1);
    await table.weighing.openJointPhase(region.as('marit'), { idempotencyKey: weighingId, weighingId, version: 2 });
    await expect(table.conclude('marit', weighingId, 3, 'NO_ACTION')).rejects.toMatchObject({
      code: 'PARTIES_HAVE_NOT_JUDGED',
      params: { missing: 'POLICE PROSECUTION' },
    });
    const other = await table.concluded('REGULAR_CARE');
    await expect(table.conclude('marit', other.weighingId, 5, 'NO_ACTION')).rejects.toMatchObject({
      code: 'WEIGHING_WRONG_STATE',
    });
    const change = "update cases.weighings set outcome = 'NO_ACTION' where id = $1";
    await expect(region.database.sql(change, [other.weighingId])).rejects.toThrow('kept');
  });

  test('keeps every text sealed', async () => {
    await table.concluded('PERSON_CENTRED_APPROACH');
    const rows = await region.database.sql<{ row: string }>(
      `select t::text as row from cases.judgements t union all select t::text from cases.weighings t union all select t::text from cases.outbox t
       union all select t::text from cases.case_narratives t union all select t::text from cases.feedbacks t`,
    );
    expect(rows.some(({ row }) => row.includes('Kanarie'))).toBe(false);
  });

  test('tells an outsider the same for every outcome, byte for byte', async () => {
    const pages = [];
    for (const outcome of OUTCOMES.filter((each) => each !== 'MORE_INFORMATION')) {
      const { code } = await table.concluded(outcome);
      pages.push(JSON.stringify(await table.intake.status(code)));
    }
    expect(new Set(pages).size).toBe(1);
  });
});
