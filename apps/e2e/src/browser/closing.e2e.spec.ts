import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const LESSON = 'Vroeg samen op huisbezoek werkt beter dan een brief.';

const writeNote = async (noor: Visitor): Promise<void> => {
  await noor.press('Notitie schrijven');
  await noor.write('De vraag aan de burgemeester', 'Legt u een gebiedsverbod op?');
  await noor.write('Feiten die nodig zijn', 'Drie meldingen in een week op hetzelfde plein.');
  await noor.write('Mogelijkheid 1', 'Ja, voor drie maanden.');
  await noor.write('Mogelijkheid 2', 'Nee, eerst een gesprek.');
  await noor.press('Notitie opslaan');
  await noor.sees(/BN-2026-\d{3}/);
  await noor.shows('escalation');
  expect(await noor.shortcomings()).toEqual([]);
};

const close = async (noor: Visitor): Promise<void> => {
  await noor.choose(/Hoe is het afgelopen/, 'Doelen bereikt');
  await noor.write('Samenvatting voor het dossier', 'Hij is weer naar school en de rust is terug.');
  await noor.write('Wat kan de regio hiervan leren?', 'Bel 06-12345678 eerder.');
  await noor.press('Casus sluiten');
  const faults = (await noor.faults()).join();
  expect(faults).toMatch(/geen naam staat/);
  expect(faults).toMatch(/Waarom is er geen nazorg nodig/);
  expect(faults).toMatch(/Hier staat iets wat naar een persoon leidt/);
  await noor.write('Waarom is er geen nazorg nodig?', 'Hij krijgt hulp van school.');
  await noor.tick('Namen gecheckt?', 'Ik heb gekeken: hier staat geen naam van een persoon');
  await noor.write('Wat kan de regio hiervan leren?', LESSON);
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Casus sluiten');
  await noor.sees(/Bewaard tot en met/);
  await noor.shows('closing');
};

/** A word in the field for commands finds lessons with it, and leads to them. */
const findLesson = async (leila: Visitor): Promise<void> => {
  await leila.goTo('/');
  await leila.command('huisbezoek');
  await leila.sees(/^Les: Vroeg samen op huisbezoek/);
  await leila.shows('search');
  await leila.page
    .getByRole('menuitem', { name: /^Les: Vroeg samen/ })
    .first()
    .click();
  await leila.sees(LESSON);
  expect(new URL(leila.page.url()).pathname).toBe('/lessen');
};

screenTest('a case goes up to the mayor, closes, and leaves a lesson without anybody in it', async () => {
  const { file } = await backstage.opened();
  const paths = ['opschaling', 'afronden'].map((part) => `/casussen/${file.id}/${part}`);
  const noor = await house.signedIn('Noor de Wit', paths[0] ?? '');
  await writeNote(noor);
  await backstage.letRead('leila', file.id, 'EXPERT_ADVICE_PGA', ['PLAN', 'NARRATIVE']);
  const leila = await house.signedIn('Leila Mansouri');
  expect(await leila.differences(paths)).toEqual([]);
  await noor.goTo(paths[1] ?? '');
  await close(noor);
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
  expect(await leila.differences([`/casussen/${file.id}`, `/casussen/${file.id}/plan`])).toEqual([]);
  await leila.goTo('/lessen');
  await leila.sees(LESSON);
  await leila.shows('lessons');
  expect(await leila.everything()).not.toMatch(new RegExp(`${file.number}|Lindehoven|Leerling 17`));
  expect(await leila.shortcomings()).toEqual([]);
  await findLesson(leila);
  await leila.leave();
  const lia = await house.signedIn('Lia Verhoeven');
  await lia.command('huisbezoek');
  await lia.sees('Niets gevonden');
  await lia.leave();
});
