import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

let region: TestRegion;
let table: TestEnding;

beforeAll(async () => {
  region = await TestRegion.open();
  table = new TestEnding(region);
  await table.setNow(MONDAY);
});
afterAll(() => region.database.close());

test('of two commands about a case that are pressed at once, the second sees what the first did', async () => {
  const { caseId } = await table.opened();
  const up = () =>
    table.escalations
      .escalate(region.as('noor'), {
        idempotencyKey: newId(),
        caseId,
        toRung: 'ZVH',
        criteria: ['SEVERAL_MUNICIPALITIES'],
        package: ['PLAN'],
        receiverId: `member_${region.member('marit')}`,
        reason: 'Kanarie: meer gemeenten.',
        receiver: 'Veiligheidshuis',
        returnPath: 'Kanarie: terug als het rustig is.',
        answerBy: '2026-03-05',
      })
      .then(
        () => 'DONE',
        (error: { code: string }) => error.code,
      );
  expect((await Promise.all([up(), up(), up()])).toSorted()).toEqual(['DONE', 'WRONG_RUNG', 'WRONG_RUNG']);
});
