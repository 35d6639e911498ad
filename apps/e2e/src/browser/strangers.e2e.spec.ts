import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const aboutNothing = (path: string): string =>
  path.includes('_') ? path.replace(/_[0-9a-f-]{36}/, () => `_${crypto.randomUUID()}`) : `${path}-bestaat-niet`;

/** Paths at which this person is shown something else than at the path of a thing that does not exist. */
const differences = async (stranger: Visitor, paths: readonly string[]): Promise<string[]> => {
  const different: string[] = [];
  for (const path of paths) {
    await stranger.goTo(aboutNothing(path));
    const missing = await stranger.everything();
    await stranger.goTo(path);
    const shown = await stranger.everything();
    if (shown !== missing) different.push(path, shown);
    expect(missing).toContain('Deze pagina bestaat niet, of u mag haar niet zien.');
  }
  return different;
};

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
    expect([name, ...(await differences(stranger, [...paths, ...lists]))]).toEqual([name]);
    expect(await stranger.shortcomings()).toEqual([]);
    await stranger.leave();
  }
});

screenTest('the coordinator of the region itself reads neither the signal nor the file', async () => {
  const { signal, file } = await backstage.opened();
  const karim = await house.signedIn('Karim Aydin');
  expect(await differences(karim, [`/signalen/${signal.id}`, `/casussen/${file.id}`])).toEqual([]);
  await karim.leave();
});

screenTest('before it is offered, a signal is nothing to the table', async () => {
  const { id } = await backstage.report();
  const bram = await house.signedIn('Bram Visser');
  expect(await differences(bram, [`/signalen/${id}`])).toEqual([]);
  await bram.leave();
});
