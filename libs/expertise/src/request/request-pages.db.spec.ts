import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestRegion } from './testing/a-region.js';

describe('the list of requests', () => {
  let region: TestRegion;

  beforeAll(async () => {
    region = await TestRegion.open();
    for (const day of ['09', '05', '07', '05', '06']) await region.opened('noor', { respondBy: `2026-03-${day}` });
    await region.opened('anne', { respondBy: '2026-03-08', urgency: 'HIGH' });
  });
  afterAll(() => region.database.close());

  const days = async (subject: string, filter: object | null, first: number, after?: string) => {
    const { edges, pageInfo } = await region.requests.page(region.as(subject), filter, 'RESPOND_BY', { first, after });
    return { days: edges.map(({ node }) => node.respondBy.slice(-2)), ...pageInfo };
  };

  test('runs by deadline, page after page, without a gap or a repeat', async () => {
    const one = await days('karim', null, 4);
    expect(one.days).toEqual(['05', '05', '06', '07']);
    const two = await days('karim', null, 4, one.endCursor ?? '');
    expect(two).toMatchObject({ days: ['08', '09'], hasNextPage: false });
  });

  test('shows a liaison the own municipality only', async () => {
    expect((await days('anne', null, 10)).days).toEqual(['08']);
    expect((await days('noor', null, 10)).days).toEqual(['05', '05', '06', '07', '09']);
  });

  test('filters by status, urgency, skill and municipality', async () => {
    expect((await days('karim', { urgency: 'HIGH' }, 10)).days).toEqual(['08']);
    expect((await days('karim', { skill: 'CARE' }, 10)).days).toEqual([]);
    expect((await days('karim', { status: ['DONE', 'WITHDRAWN'] }, 10)).days).toEqual([]);
    expect((await days('karim', { municipalityId: region.municipality('heidervoort') }, 10)).days).toEqual(['08']);
  });

  test('runs newest first when asked', async () => {
    const { edges } = await region.requests.page(region.as('noor'), null, 'OPENED_ON', { first: 2 });
    const rest = await region.requests.page(region.as('noor'), null, 'OPENED_ON', { after: edges.at(-1)?.cursor });
    expect([...edges, ...rest.edges].map(({ node }) => node.id)).toHaveLength(5);
  });

  test('refuses a cursor that is not of this list', async () => {
    const cursor = Buffer.from(JSON.stringify(['soon', 'x'])).toString('base64url');
    await expect(days('karim', null, 4, cursor)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
