import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest(
  'a case manager involves a colleague, closes the case and keeps somebody away; who is shut out reads nothing',
  async () => {
    const { file, signal } = await backstage.opened();
    const path = `/casussen/${file.id}/betrokkenen`;
    const noor = await house.signedIn('Noor de Wit');
    const frits = await house.signedIn('Frits Postma');
    expect(await frits.differences([path])).toEqual([]);

    await noor.goTo(path);
    await noor.press('Collega betrekken');
    const dialog = noor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Collega betrekken' }).click();
    expect(await noor.faults()).toHaveLength(3);
    await noor.search('Welke collega', 'Frits Postma');
    await noor.choose(/Wat gaat deze collega doen/, 'Meewerken aan de casus');
    await noor.write('Waarom is deze collega nodig?', 'Kent de schuldenkant.');
    await dialog.getByRole('button', { name: 'Collega betrekken' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees('Waarom: Kent de schuldenkant.');
    expect(await noor.shortcomings()).toEqual([]);
    await frits.goTo(`/casussen/${file.id}`);
    await frits.sees(signal.story);

    await noor.press('Casus afschermen');
    await noor.write('Waarom schermt u de casus af?', 'Er loopt een verzoek van de betrokkene.');
    await dialog.getByRole('button', { name: 'Casus afschermen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees('Beperkt: deze casus is tijdelijk afgeschermd');
    await frits.goTo(`/casussen/${file.id}`);
    await frits.sees('Alleen enkele aangewezen collega’s kunnen de inhoud nu lezen.');
    expect(await frits.everything()).not.toContain(signal.story);
    expect(await frits.shortcomings()).toEqual([]);
    await noor.press('Afscherming opheffen');
    await noor.sees('De casus is open voor iedereen die erbij betrokken is.');

    await noor.press('Belangenconflict melden');
    await noor.search('Om wie gaat het', 'Frits Postma');
    await noor.write('Wat is het belangenconflict?', 'Buurman van de betrokkene.');
    await dialog.getByRole('button', { name: 'Belangenconflict melden' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees(/Buurman van de betrokkene/);
    await noor.shows('case-people');
    expect(await noor.shortcomings()).toEqual([]);
    expect(await frits.differences([`/casussen/${file.id}`, path])).toEqual([]);
    await noor.leave();
    await frits.leave();
  },
);

screenTest('a case tells who stands around the person and who works with them already', async () => {
  const { file } = await backstage.opened();
  const path = `/casussen/${file.id}/omgeving`;
  const noor = await house.signedIn('Noor de Wit', path);
  const dialog = noor.page.getByRole('dialog');

  await noor.press('Naaste toevoegen');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  expect(await noor.faults()).toHaveLength(2);
  await noor.pick('Wat is hun band met de persoon?', 'Ouder');
  await noor.write('Naam', 'Moeder van leerling 17');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await noor.sees('Moeder van leerling 17');

  await noor.press('Professional toevoegen');
  await noor.write('Organisatie', 'Jeugdteam Lindehoven');
  await noor.write('Naam van de professional', 'Jeugdwerker 4');
  await noor.write('Wat doet deze professional voor de persoon?', 'Voert elke week een gesprek op school.');
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await noor.sees('Voert elke week een gesprek op school.');

  await noor.press('Wijzigen');
  await noor.choose('Over wie gaat deze casus?', /^Naasten/);
  await dialog.getByRole('button', { name: 'Wijzigen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await noor.sees('De casus gaat over de familie om de persoon heen, niet over de persoon zelf.');
  await noor.shows('surroundings');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Van de lijst halen: Moeder van leerling 17');
  await noor.sees('Er staan nog geen naasten in dit dossier.');

  const hans = await house.signedIn('Hans Brouwer');
  expect(await hans.differences([path])).toEqual([]);
  await hans.leave();
  await noor.leave();
});

screenTest('a case goes under another law after a lawfulness adviser agreed, and earlier access ends', async () => {
  const { file } = await backstage.opened();
  const path = `/casussen/${file.id}/omgeving`;
  const noor = await house.signedIn('Noor de Wit', path);
  const dialog = noor.page.getByRole('dialog');
  await noor.press('Andere wet voorstellen');
  await dialog.getByRole('button', { name: 'Andere wet voorstellen' }).click();
  expect(await noor.faults()).toHaveLength(2);
  await noor.choose('Onder welke wet hoort deze casus?', /WGS/);
  await noor.write('Waarom past die wet beter?', 'Het gaat om zorg; van extremisme blijkt niets.');
  await dialog.getByRole('button', { name: 'Andere wet voorstellen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await noor.sees(/Nog geen adviseur rechtmatigheid/);
  await backstage.letRead('roos', file.id, 'EXPERT_ADVICE_PGA', ['NARRATIVE']);
  const adviser = await house.signedIn('Roos Hendriks', path);
  await adviser.press('Advies geven');
  await adviser.choose('Bent u akkoord?', 'Ja, deze wet past');
  await adviser.write('Waarom?', 'Zorg staat voorop.');
  await adviser.page.getByRole('dialog').getByRole('button', { name: 'Advies geven' }).click();
  await adviser.sees(/is akkoord/);
  await noor.goTo(path);
  await noor.shows('legal-regime');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Onder deze wet verder');
  await noor.sees('De casus valt nu onder de andere wet. Eerdere inzage is beëindigd.');
  expect(await adviser.differences([path])).toEqual([]);
  await adviser.leave();
  await noor.leave();
});

/** Noor names a coordinator of the region, without the name of the person: for that a second person would be needed. */
const nameCoordinator = async (noor: Visitor, path: string): Promise<void> => {
  const dialog = noor.page.getByRole('dialog');
  await noor.goTo(path);
  await noor.press('Procesregisseur van de regio');
  await dialog.getByRole('combobox', { name: 'Wie krijgt inzage?' }).waitFor();
  await dialog.getByRole('button', { name: 'Inzage geven' }).click();
  expect(await noor.faults()).toHaveLength(3);
  await noor.search('Wie krijgt inzage?', 'Karim Aydin');
  await noor.tick('Wat mag deze persoon lezen?', 'Wie de persoon is');
  await noor.day('Eerder of later beëindigen', '02-02-2026');
  await noor.write('Waarom is dit nodig?', 'Hij houdt de partijen bij elkaar.');
  await noor.write('Waarom kan het niet met minder?', 'Zonder het plan kan hij niet sturen.');
  await dialog.getByRole('button', { name: 'Inzage geven' }).click();
  expect((await noor.faults()).join()).toMatch(/^Eerder of later beëindigen/);
  await noor.day('Eerder of later beëindigen', '27-03-2026');
  expect(await noor.shortcomings()).toEqual([]);
  await dialog.getByRole('button', { name: 'Inzage geven' }).dblclick();
  await dialog.waitFor({ state: 'detached' });
  await noor.sees(/procesregisseur \(regio\)/);
  expect(await noor.page.getByText(/procesregisseur \(regio\)/).count()).toBe(1);
  await noor.shows('process-coordinator');
  expect(await noor.shortcomings()).toEqual([]);
};

screenTest('a coordinator of the region is named for a case, and opens it from the start page', async () => {
  const { file } = await backstage.opened();
  const path = `/casussen/${file.id}`;
  const karim = await house.signedIn('Karim Aydin');
  expect(await karim.differences([path])).toEqual([]);
  const noor = await house.signedIn('Noor de Wit');
  await nameCoordinator(noor, `${path}/betrokkenen`);
  await karim.goTo('/');
  const task = karim.page.getByRole('row').filter({ has: karim.page.locator(`a[href="${path}"]`) });
  await task.getByRole('link', { name: 'Procesregie van een casus' }).click();
  await karim.find('heading', file.number).waitFor();
  await karim.sees(/Procesregie/);
  expect(await karim.shortcomings()).toEqual([]);
  const read = await karim.everything();
  for (const secret of ['Leerling 17', 'Een docent']) expect(read).not.toContain(secret);
  expect(await karim.differences([`${path}/betrokkenen`])).toEqual([]);
  await karim.leave();

  const marit = await house.signedIn('Marit Jansen');
  expect(await marit.differences([path])).toEqual([]);
  await marit.leave();
  await noor.leave();
});
