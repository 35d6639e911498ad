import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest('the coordinator filters the pool, shares the view, and finds no identity on a card', async () => {
  const { file, signal } = await backstage.opened();
  const karim = await house.signedIn('Karim Aydin');
  await karim.press('Aangemelde casussen', 'link');
  const card = karim.find('link', file.number);
  await card.waitFor();
  await karim.shows('pool');
  expect(await karim.shortcomings()).toEqual([]);

  await karim.pick('Alle gemeenten', 'Heidervoort');
  await card.waitFor({ state: 'detached' });
  await karim.pick('Heidervoort', 'Lindehoven');
  await karim.pick('Alle urgenties', 'Hoog');
  await card.waitFor();
  await karim.page.goBack();
  await karim.find('button', /^Alle urgenties/).waitFor();
  await karim.page.goForward();
  await card.waitFor();
  const shared = new URL(karim.page.url());
  expect(shared.search).toContain('urgentie=HIGH');

  await karim.goTo(`${shared.pathname}${shared.search}`);
  await card.click();
  await karim.find('heading', file.number).waitFor();
  expect(await karim.shortcomings()).toEqual([]);
  const screen = await karim.everything();
  for (const secret of ['Leerling 17', 'Een docent', signal.story]) expect(screen).not.toContain(secret);
  await karim.leave();
});
