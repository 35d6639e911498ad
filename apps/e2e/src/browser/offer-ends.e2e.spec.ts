import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest('the coordinator fills a seat with somebody of the same party, who reads and judges instead', async () => {
  const { signal, weighing } = await backstage.offered();
  const path = `/weging/${weighing.id}`;
  const karim = await house.signedIn('Karim Aydin', path);
  await karim.press('Iemand vervangen');
  await karim.pick('Wie gaat weg?', 'Bram Visser, Politie');
  await karim.search('Wie komt er in de plaats?', 'Joost Bakker');
  await karim.shows('replace-seat');
  await karim.find('dialog', 'Iemand vervangen').getByRole('button', { name: 'Iemand vervangen' }).click();
  await karim.sees('De plaats is opnieuw bezet');
  const shortcomings = await karim.shortcomings();
  expect(await karim.everything()).not.toContain(signal.story);
  const bram = await house.signedIn('Bram Visser', path);
  expect(await bram.everything()).not.toContain(signal.story);
  expect(shortcomings).toEqual([]);
  await Promise.all([karim, bram].map((visitor) => visitor.leave()));
});

screenTest('a desk takes an offered signal back, and the weighing stops', async () => {
  const { signal, weighing } = await backstage.offered();
  const noor = await house.signedIn('Noor de Wit', `/signalen/${signal.id}`);
  await noor.press('Signaal terugnemen');
  await noor.shows('take-back');
  await noor.find('alertdialog', 'Dit signaal terugnemen?').getByRole('button', { name: 'Signaal terugnemen' }).click();
  await noor.sees('Het signaal is terug bij u');
  const shortcomings = await noor.shortcomings();
  const bram = await house.signedIn('Bram Visser');
  expect(await bram.differences([`/signalen/${signal.id}`])).toEqual([]);
  const karim = await house.signedIn('Karim Aydin', `/weging/${weighing.id}`);
  await karim.sees('Gestopt');
  expect(shortcomings).toEqual([]);
  await Promise.all([noor, bram, karim].map((visitor) => visitor.leave()));
});
