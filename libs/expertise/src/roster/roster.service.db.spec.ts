import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId } from '@regiotafel/kernel';
import { EXPERTS, TestRegion } from '../request/testing/a-region.js';
import { RosterImport } from './roster-import.service.js';

describe('the roster', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  const imported = (...args: Parameters<TestRegion['file']>) =>
    new RosterImport(region.tenants).apply(region.file(...args));
  const seenBy = async (subject: string, filter: object | null = null) =>
    (await region.roster.page(region.as(subject), filter, {})).edges.map(({ node }) => node.id);
  const ids = (...subjects: string[]) =>
    subjects.map((subject) => globalId('expert', region.expert(subject))).toSorted();

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
  });
  afterAll(() => region.database.close());

  test('is imported once; the second time changes nothing', async () => {
    expect(await imported()).toBe(0);
  });

  test('follows the file: changed hours, a skill more, a skill less, somebody gone and back', async () => {
    const [leila, ...others] = EXPERTS;
    if (!leila) throw new Error('no expert');
    expect(await imported([{ ...leila, hoursPerMonth: 8 }, ...others])).toBe(1);
    expect(await imported([{ ...leila, skills: leila.skills.slice(1) }, ...others])).toBe(2);
    expect(await imported()).toBe(1);
    const without = await imported(others);
    expect(without).toBe(1 + leila.skills.length);
    expect(await seenBy('karim')).toEqual(ids('hans', 'petra', 'fatima'));
    expect(await seenBy('karim', { includeInactive: true })).toEqual(ids('leila', 'hans', 'petra', 'fatima'));
    expect(await imported()).toBe(1 + leila.skills.length);
  });

  test('is whole for the coordinator, one’s own for an expert, empty for others', async () => {
    expect(await seenBy('karim')).toEqual(ids('leila', 'hans', 'petra', 'fatima'));
    expect(await seenBy('petra')).toEqual(ids('petra'));
    for (const subject of ['noor', 'frits', 'lia', 'willem']) expect(await seenBy(subject)).toEqual([]);
  });

  test('shows a liaison who was assigned, without the hours of others', async () => {
    const id = await region.opened('noor');
    await region.assigned(id, 'hans');
    const { edges } = await region.roster.page(region.as('noor'), null, {});
    expect(edges.map(({ node }) => node)).toMatchObject([
      { id: ids('hans')[0], hoursPerMonth: 16, hoursBooked: null, hoursWorked: null },
    ]);
    expect(await seenBy('anne')).toEqual([]);
  });

  test('tells home, employer, skills and whether a training counts', async () => {
    const petra = globalId('expert', region.expert('petra'));
    expect((await region.roster.byIds(region.as('karim'), [petra])).get(petra)).toEqual({
      id: petra,
      member: { id: globalId('member', region.member('petra')) },
      organisation: null,
      employer: { id: globalId('municipality', region.municipality('heidervoort')) },
      home: { id: globalId('municipality', region.municipality('heidervoort')) },
      languages: ['nl'],
      skills: [{ skill: 'CARE', level: 3, trainingValidUntil: '2027-01-01', trainingValid: true }],
      hoursPerMonth: 20,
      hoursBooked: 0,
      hoursWorked: 0,
      active: true,
    });
  });

  test('is searched by skill and language', async () => {
    expect(await seenBy('karim', { skill: 'FAMILY' })).toEqual(ids('leila', 'fatima'));
    expect(await seenBy('karim', { language: 'ar' })).toEqual(ids('fatima'));
    expect(await seenBy('karim', { skill: 'FAMILY', language: 'de' })).toEqual([]);
  });

  test('is read page by page', async () => {
    const first = await region.roster.page(region.as('karim'), null, { first: 3 });
    const second = await region.roster.page(region.as('karim'), null, { first: 3, after: first.pageInfo.endCursor });
    expect([first, second].map(({ edges, pageInfo }) => [edges.length, pageInfo.hasNextPage])).toEqual([
      [3, true],
      [1, false],
    ]);
  });

  test('of one region is nothing to another, whose skills are its own', async () => {
    const foreign = globalId('expert', region.expert('hans'));
    expect((await elsewhere.roster.byIds(elsewhere.as('karim'), [foreign])).size).toBe(0);
    expect(await elsewhere.roster.skills(elsewhere.as('frits'))).toEqual(['CARE', 'FAMILY', 'ONLINE', 'YOUTH']);
  });

  test('cannot be written by anybody but the operator', async () => {
    for (const subject of ['karim', 'leila', 'noor']) {
      const attempt = region.tenants.run(region.as(subject), { action: 'test' }, (tx) =>
        tx.write(
          {
            name: 'test.widen',
            text: 'update expertise.experts set hours_per_month = 100 where tenant_id = (select sec.r())',
          },
          [],
        ),
      );
      expect(await attempt).toBe(0);
    }
  });
});
