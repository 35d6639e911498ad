import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

/** Screens with cases on them. */
const CASE_SCREENS = ['/signalen', '/weging', '/aangemeld', '/casussen', '/verzoeken', '/overleggen', '/planner'];

screenTest('the analyst and the data-protection officer have a start page and no screen with a case', async () => {
  const { signal, weighing, file } = await backstage.opened();
  const { path } = await backstage.asked('Leila Mansouri');
  const foreign = [
    `/signalen/${signal.id}`,
    `/weging/${weighing.id}`,
    `/aangemeld/${file.cardId}`,
    `/casussen/${file.id}`,
    path,
    `${path}/kandidaten`,
  ];
  for (const name of ['Lia Verhoeven', 'Willem Prins']) {
    const supervisor = await house.signedIn(name);
    await supervisor.find('heading', 'Werkvoorraad').waitFor();
    const menu = supervisor.find('navigation', 'Hoofdmenu').getByRole('link');
    const paths = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths).toContain('/');
    expect([name, ...paths.filter((each) => CASE_SCREENS.includes(each))]).toEqual([name]);
    const start = await supervisor.everything();
    for (const secret of [file.number, signal.story, 'Leerling 17', 'Lindehoven\n'])
      expect([name, start.includes(secret)]).toEqual([name, false]);
    expect(await supervisor.shortcomings()).toEqual([]);
    expect([name, ...(await supervisor.differences(foreign))]).toEqual([name]);
    await supervisor.leave();
  }
});
