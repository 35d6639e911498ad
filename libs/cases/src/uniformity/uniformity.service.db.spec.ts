import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const NEXT_MONTH = new Date('2026-04-01T08:00:00Z');
const NEXT_HALF = new Date('2026-07-01T08:00:00Z');

describe('how uniformly a region judges', () => {
  let region: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  const told = async (subject = 'karim') =>
    (await table.uniformity.all(region.as(subject))).find(({ theme }) => theme.id === 'theme_RADICALISATION');

  const bands = async (subject = 'karim') =>
    (await table.uniformity.all(region.as(subject)))
      .filter(({ theme }) => theme.id === 'theme_RADICALISATION')
      .map(({ from, until, weighings }) => ({ from, until, weighings }));
  const FIRST = { from: '2026-01-01', until: '2026-07-01', weighings: 5 };

  test('is told of finished half-years with at least five weighings, and of no fewer', async () => {
    for (let at = 0; at < 4; at += 1) await table.concluded('REGULAR_CARE');
    expect(await told()).toMatchObject({ from: null, weighings: null, outcomes: [], criteria: [] });
    await table.concluded('NO_ACTION');
    await table.setNow(NEXT_MONTH);
    expect(await told()).toMatchObject({ until: '2026-01-01', weighings: null });
    await table.setNow(NEXT_HALF);
    expect(await told()).toEqual({
      theme: { id: 'theme_RADICALISATION' },
      ...FIRST,
      sameAsJoint: 0.05,
      unanimous: 0.95,
      outcomes: [],
      otherOutcomes: 5,
      criteria: [
        {
          code: 'BEHAVIOUR',
          textNl: 'Wat is er gezien?',
          textEn: 'What was seen?',
          weighings: 5,
          unanimous: 0.95,
          withMost: 0.95,
          yes: 0.95,
          no: 0.05,
        },
      ],
    });
  });

  test('is kept in sums that name no weighing, municipality or member', async () => {
    const columns = await region.database.sql<{ column_name: string }>(
      `select column_name from information_schema.columns where table_schema = 'cases' and table_name = 'weighing_tallies' order by ordinal_position`,
    );
    expect(columns.map(({ column_name }) => column_name)).toEqual([
      'tenant_id',
      'theme',
      'month',
      'kind',
      'code',
      'weighings',
      'unanimous',
      'judgements',
      'same',
      'yes',
      'no',
    ]);
    const attack = (subject: string, set: string) =>
      table.tenants
        .run(region.as(subject), { action: 'attack' }, (tx) =>
          tx.write(prepared(`test.tally.${set.replaceAll(/\W/g, '')}`, `update cases.weighing_tallies set ${set}`)),
        )
        .catch(({ code }: { code: string }) => code);
    expect(await attack('marit', 'weighings = 0')).toBe('23514');
    expect(await attack('marit', 'yes = 0')).toBe('23514');
    expect(await attack('karim', 'weighings = weighings + 1')).toBe(0);
  });

  test('tells a half-year with few weighings as one with the next, and never changes what it told', async () => {
    await table.concluded('REGULAR_CARE');
    expect(await bands()).toEqual([FIRST]);
    await table.setNow(new Date('2027-01-01T08:00:00Z'));
    expect(await bands()).toEqual([FIRST]);
    for (let at = 0; at < 4; at += 1) await table.concluded('REGULAR_CARE');
    expect(await bands()).toEqual([FIRST]);
    await table.setNow(new Date('2027-07-01T08:00:00Z'));
    expect(await bands()).toEqual([{ from: '2026-07-01', until: '2027-07-01', weighings: 5 }, FIRST]);
    expect(await told()).toMatchObject({ outcomes: [{ outcome: 'REGULAR_CARE', weighings: 5 }], otherOutcomes: 0 });
  });

  test('is nothing to who does not weigh', async () => {
    for (const subject of ['karim', 'marit', 'bram']) expect(await told(subject)).toMatchObject({ weighings: 5 });
    for (const subject of ['noor', 'leila', 'frits']) expect(await told(subject)).toBeUndefined();
    for (const { name, as } of await strangersTo(region)) {
      const figures = (await table.uniformity.all(as())).filter(({ weighings }) => weighings !== null);
      expect([name, figures]).toEqual([name, []]);
    }
  });
});
