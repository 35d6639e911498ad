import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberIdOf } from '@regiotafel/directory/contract';
import { asDay, instantAt } from '@regiotafel/kernel';
import { REGION_FILE, Region, type TestSeat } from '../planning/testing/a-region.js';

describe('rooms and series of a region file', () => {
  let region: Region;
  let karim: TestSeat;

  beforeAll(async () => {
    region = await Region.open();
    karim = await region.seat(['COORDINATOR']);
  });
  afterAll(() => region.close());

  test('change nothing the second time, and only what differs the third', async () => {
    expect(await region.services.imports.apply(REGION_FILE)).toBe(0);
    const rooms = REGION_FILE.rooms.map((room) => ({ ...room, capacity: 20 }));
    expect(await region.services.imports.apply({ ...REGION_FILE, rooms })).toBe(1);
  });

  test('stand for the people of the region, with chair and time', async () => {
    const [series] = await region.services.series.list(karim.as());
    expect(series).toMatchObject({
      name: 'Casustafel',
      weekday: 4,
      starts_minute: 540,
      chair_id: memberIdOf('veldersoord', 'karim'),
    });
    expect(await region.services.series.rooms(karim.as())).toMatchObject([{ name: 'Overlegruimte 1', capacity: 20 }]);
  });

  test('keep a half-day free in every week that is no holiday', async () => {
    const slots = await region.services.series.standingSlots(karim.as(), asDay('2026-03-02'));
    expect(slots.map(({ day, from }) => instantAt(day, from).toISOString())).toEqual(['2026-03-05T08:00:00.000Z']);
    const holiday = "insert into reference.holidays values ('2026-05-14', 'Hemelvaartsdag') on conflict do nothing";
    await region.database.sql(holiday);
    expect(await region.services.series.standingSlots(karim.as(), asDay('2026-05-11'))).toEqual([]);
  });

  test('are another region’s nothing', async () => {
    const stranger = await region.seat(
      ['COORDINATOR', 'ADMIN'],
      'MUNICIPALITY',
      await region.world.partnership('elders'),
    );
    expect(await region.services.series.list(stranger.as())).toEqual([]);
    expect(await region.services.series.rooms(stranger.as())).toEqual([]);
  });
});
