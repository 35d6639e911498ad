import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globalId, type SeatActor } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { tenantIdOf } from '../contract/ids.js';
import type { RegionFile } from '../contract/region-file.js';
import { FILE, ImportedRegion } from '../region/testing/an-imported-region.js';
import { MemberService } from './member.service.js';
import { MEMBERS } from './member.store.js';

const MANY = 150;
const [, bo, cas] = FILE.people;
if (!bo || !cas) throw new Error('the region has people');

/** More people than a page can hold, and two at its end who are called with accents. */
const crowd: RegionFile['people'] = Array.from({ length: MANY }, (_, at) => ({
  ...(at % 2 ? bo : cas),
  subject: `many${at}`,
  name: `Medewerker ${String(at).padStart(3, '0')}`,
  jobTitle: at % 2 ? 'Wijkagent' : 'Beleidsmedewerker',
}));
const LAST: RegionFile['people'] = [
  { ...cas, subject: 'zoe', name: 'Zoë Ünver', jobTitle: 'Coördinator zorg' },
  { ...bo, subject: 'zus', name: 'Zus de Vries', jobTitle: 'Rechercheur' },
];
const CROWDED: RegionFile = { ...FILE, people: [...FILE.people, ...crowd, ...LAST] };

describe('the members of a region with more people than a page holds', () => {
  let region: ImportedRegion;
  let members: MemberService;
  let foreign: () => SeatActor;
  let analyst: () => SeatActor;

  beforeAll(async () => {
    region = await ImportedRegion.open();
    await region.world.setNow(new Date('2026-03-02T08:00:00Z'));
    await region.apply(CROWDED);
    members = new MemberService(region.tenants);
    ({ as: foreign } = await region.world.seat(await region.world.partnership('elders'), ['COORDINATOR', 'ADMIN']));
    ({ as: analyst } = await region.world.seat(await region.world.network('net'), ['ANALYST']));
  });
  afterAll(() => region.close());

  const ann = () => region.seat('testoord', 'ann');
  const berk = globalId('municipality', tenantIdOf('berk'));
  const page = (wanted: object, args: object = {}, actor = ann()) =>
    members.page(actor, { first: 100, ...args }, wanted);
  const names = async (wanted: object, args: object = {}, actor = ann()) =>
    (await page(wanted, args, actor)).edges.map(({ node }) => node.name);

  test('do not all stand on the first page', async () => {
    const { edges, pageInfo } = await page({});
    expect([edges.length, pageInfo.hasNextPage, edges.at(-1)?.node.name]).toEqual([100, true, 'Medewerker 094']);
  });

  test.each([
    ['a name without its accents', 'zoe unver', ['Zoë Ünver']],
    ['a name with its accents, in capitals', 'ZOË', ['Zoë Ünver']],
    ['a job title', 'coordinator', ['Ann', 'Zoë Ünver']],
    ['an organisation and a part of a name', 'politie vries', ['Zus de Vries']],
    ['the name of a municipality', 'den contactpersoon', ['Dik']],
    ['words in any order', 'vries zus', ['Zus de Vries']],
    ['a sign that means something elsewhere', '%', []],
    ['nobody', 'zoe politie', []],
  ])('are found by %s', async (_name, search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  test('are found page by page, each once', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await page({ search: 'medewerker' }, { first: 40, after });
      found.push(...edges.map(({ node }) => node.name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(crowd.map(({ name }) => name));
  });

  test('of one municipality are those who work there, a deputy from elsewhere among them', async () => {
    const found = await names({ municipality: berk });
    expect(found).toHaveLength(MANY / 2 + 3);
    expect(found.filter((name) => !name.startsWith('Medewerker'))).toEqual(['Cas', 'Dik', 'Zoë Ünver']);
    expect(await names({ municipality: berk, search: 'zus' })).toEqual([]);
  });

  test('are nobody to another region and to a network, whatever is looked for', async () => {
    for (const stranger of [foreign, analyst])
      for (const wanted of [{}, { search: 'zoe' }, { municipality: berk }]) {
        const found = await names(wanted, {}, stranger());
        expect(found.filter((name) => CROWDED.people.some((each) => each.name === name))).toEqual([]);
      }
  });

  test('are not looked for with a text of any length, or in something that is no municipality', async () => {
    for (const [path, wanted] of [
      ['search', { search: 'x'.repeat(101) }],
      ['municipality', { municipality: 'case_1' }],
    ] as const)
      await expect(page(wanted)).rejects.toMatchObject({ code: 'INVALID_INPUT', fields: [{ path }] });
  });

  test('are read in the order of an index, without sorting the region', async () => {
    const plan = await region.tenants.run(ann(), { action: 'explain' }, async (tx) => {
      for (const [setting, value] of [
        ['plan_cache_mode', 'force_generic_plan'],
        ['enable_seqscan', 'off'],
        ['enable_bitmapscan', 'off'],
        ['enable_sort', 'off'],
      ])
        await tx.read(prepared<object>(`test.plan.${setting}`, `select set_config('${setting}', '${value}', true)`));
      const explain = prepared<{ 'QUERY PLAN': string }>('test.plan', `explain (costs off) ${MEMBERS.text}`);
      const nobody = '00000000-0000-0000-0000-000000000000';
      return (await tx.read(explain, ['', nobody, 21, ['zoe'], null])).map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('members_by_name');
    expect(plan).not.toContain('Sort');
  });
});
