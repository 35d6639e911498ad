import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const SCREENS_OF_THE_TABLE = [
  '/signalen',
  '/aangemeld',
  '/weging',
  '/casussen',
  '/verzoeken',
  '/overleggen',
  '/beschikbaarheid',
];
const STRANGERS = ['Frits Postma', 'Nadia Kramer', 'Lia Verhoeven', 'Leila Mansouri'];

screenTest('what is not yours looks exactly like what is not there', async () => {
  const { signal, weighing, file } = await backstage.opened();
  const paths = [
    `/signalen/${signal.id}`,
    `/signalen/${signal.id}/aanbieden`,
    `/weging/${weighing.id}`,
    `/aangemeld/${file.cardId}`,
    `/casussen/${file.id}`,
  ];
  for (const name of STRANGERS) {
    const stranger = await house.signedIn(name);
    const lists = name === 'Frits Postma' ? SCREENS_OF_THE_TABLE : [];
    expect([name, ...(await stranger.differences([...paths, ...lists]))]).toEqual([name]);
    expect(await stranger.shortcomings()).toEqual([]);
    await stranger.leave();
  }
});

screenTest('the coordinator of the region itself reads neither the signal nor the file', async () => {
  const { signal, file } = await backstage.opened();
  const karim = await house.signedIn('Karim Aydin');
  expect(await karim.differences([`/signalen/${signal.id}`, `/casussen/${file.id}`])).toEqual([]);
  await karim.leave();
});

screenTest('before it is offered, a signal is nothing to the table', async () => {
  const { id } = await backstage.report();
  const bram = await house.signedIn('Bram Visser');
  expect(await bram.differences([`/signalen/${id}`])).toEqual([]);
  await bram.leave();
});
