import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest('a member of the table names an own conflict of interest, and the weighing is no longer there', async () => {
  const { signal, weighing } = await backstage.offered();
  const bram = await house.signedIn('Bram Visser', `/weging/${weighing.id}`);
  await bram.sees(signal.story);
  await bram.press('Ik heb een belangenconflict');
  await bram.press('Vastleggen');
  expect(await bram.faults()).toHaveLength(1);
  await bram.write('Wat is het belangenconflict?', 'Mijn dochter zit bij deze persoon in de klas.');
  const shortcomings = await bram.shortcomings();
  await bram.shows('own-conflict');
  await bram.press('Vastleggen');
  await bram.sees('Vastgelegd. U ziet dit niet meer.');
  await bram.goTo(`/weging/${weighing.id}`);
  await bram.sees(/Niet gevonden|bestaat niet/);
  expect(shortcomings).toEqual([]);
  await bram.leave();
});
