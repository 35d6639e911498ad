import { readFileSync } from 'node:fs';
import { beforeAll, expect } from '@jest/globals';
import { Backstage, HEIDERVOORT, LINDEHOVEN } from './backstage.js';
import { until } from '../client/patience.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const select = async (karim: Visitor, number: string): Promise<void> => {
  await karim.page.getByRole('checkbox', { name: number }).click();
};

/** The texts of the file and of the table on screen, line by line, first column only. */
const numbersOf = (csv: string): string[] =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';')[0] ?? '');

const divide = async (karim: Visitor, number: string): Promise<void> => {
  await select(karim, number);
  await karim.press('Toewijzen');
  await karim.pick('Maak een keuze', 'Karim Aydin');
};

const divideTwice = async (karim: Visitor, number: string): Promise<void> => {
  await divide(karim, number);
  await karim.sees(/1 gekozen, alle kunnen mee/);
  await karim.press('Uitvoeren voor 1 casus');
  await karim.sees('1 van 1 gelukt.');
  await karim.find('button', 'Sluiten').last().click();
  await karim.page.getByRole('cell', { name: 'Karim Aydin' }).first().waitFor();
  await divide(karim, number);
  await karim.sees(/1 gekozen, 1 kan niet mee/);
  await karim.shows('pool-bulk');
  expect(await karim.find('button', 'Uitvoeren voor 0 casussen').count()).toBe(0);
  await karim.press('Annuleren');
};

const keepView = async (karim: Visitor, name: string): Promise<void> => {
  await karim.press('Kolommen');
  await karim.tick('Welke kolommen wilt u zien?', 'Urgentie');
  await karim.press('Kolommen tonen');
  await karim.find('columnheader', /^Urgentie/).waitFor({ state: 'detached' });
  await karim.shows('pool-views');
  await karim.press('Bewaarde weergaven');
  await karim.press('Weergave bewaren', 'menuitem');
  await karim.write('Naam van de weergave', name);
  await karim.page.keyboard.press('Enter');
  await karim.sees('De weergave is bewaard');
};

screenTest('the coordinator divides cases, keeps a view and takes the list along as a file', async () => {
  const { file } = await backstage.opened();
  const karim = await house.signedIn('Karim Aydin', '/aangemeld?zoek=RT-');
  await karim.find('link', file.number).waitFor();
  await divideTwice(karim, file.number);

  await karim.press('Exporteren');
  await karim.shows('pool-export');
  const [download] = await Promise.all([karim.page.waitForEvent('download'), karim.press('CSV', 'menuitem')]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(numbersOf(csv)).toEqual(await karim.page.getByRole('rowheader').allInnerTexts());

  await keepView(karim, 'Zonder urgentie');
  await karim.goTo('/aangemeld');
  await karim.find('columnheader', /^Urgentie/).waitFor();
  await karim.press('Bewaarde weergaven');
  await karim.press('Zonder urgentie', 'menuitemradio');
  await karim.find('columnheader', /^Urgentie/).waitFor({ state: 'detached' });
  expect(await karim.shortcomings()).toEqual([]);
  await karim.leave();

  const noor = await house.signedIn('Noor de Wit', '/aangemeld');
  await noor.press('Bewaarde weergaven');
  await noor.find('menuitem', 'Weergave bewaren').waitFor();
  expect(await noor.page.getByRole('menuitemradio').count()).toBe(0);
  await noor.leave();
});

screenTest('the coordinator asks for a meeting about each of the chosen cases', async () => {
  const numbers = [(await backstage.opened()).file.number, (await backstage.opened()).file.number];
  const karim = await house.signedIn('Karim Aydin', '/aangemeld?zoek=RT-');
  for (const number of numbers) await select(karim, number);
  await karim.press('Overleggen aanvragen');
  await karim.sees('2 casussen gekozen. Er verandert nog niets.');
  expect(await karim.find('button', 'Uitvoeren').isDisabled()).toBe(true);
  await karim.search('Wie zit voor?', 'Saskia');
  await karim.tick('Welke partijen moeten erbij zijn?', 'Politie', 'Onderwijs');
  await karim.sees(/2 gekozen, alle kunnen mee/);
  await karim.shows('pool-meetings');
  expect(await karim.shortcomings()).toEqual([]);
  await karim.find('button', 'Uitvoeren voor 2 casussen').dblclick();
  await karim.sees('2 van 2 gelukt.');
  await karim.find('button', 'Sluiten').last().click();
  await karim.leave();
});

screenTest('the load of all municipalities is the coordinator’s to see, a desk sees its own', async () => {
  await backstage.opened();
  const karim = await house.signedIn('Karim Aydin', '/belasting');
  await karim.find('table', 'Per deskundige').waitFor();
  await karim.shows('load');
  expect(await karim.shortcomings()).toEqual([]);
  await karim.leave();

  const noor = await house.signedIn('Noor de Wit', '/belasting');
  const own = noor.find('table', 'Per gemeente');
  expect(await own.getByRole('rowheader').allInnerTexts()).toEqual(['Lindehoven']);
  expect(await noor.everything()).not.toContain('Per deskundige');
  await noor.leave();
});

screenTest('the coordinator alone hears that two municipalities may have offered the same person', async () => {
  const karim = await house.signedIn('Karim Aydin', '/dubbelcheck');
  const dialog = karim.page.getByRole('dialog');
  await karim.press('Dubbelcheck aanzetten');
  await dialog.getByRole('button', { name: 'Dubbelcheck aanzetten' }).click();
  expect(await karim.faults()).toHaveLength(2);
  await karim.write('Waar staat dit doel in het convenant?', 'Convenant Veldersoord, artikel 9');
  await karim.write('Welke DPIA gaat hierover?', 'DPIA 2026-2, paragraaf 4');
  await dialog.getByRole('button', { name: 'Dubbelcheck aanzetten' }).click();
  await dialog.waitFor({ state: 'detached' });
  await karim.sees('Er is geen mogelijke dubbeling.');

  await backstage.offered(LINDEHOVEN, { name: 'Leerling Achttien', birthDate: '2008-05-01' });
  await backstage.offered(HEIDERVOORT, { name: 'Achttien, Leerling', birthDate: '2008-05-01' });
  const told = karim.page.getByText(/gaan misschien over dezelfde persoon/);
  await until('the pair to be told', async () => {
    await karim.goTo('/dubbelcheck');
    return (await told.count()) > 0;
  });
  await karim.shows('duplicate-check');
  expect(await karim.everything()).not.toContain('Achttien');
  expect(await karim.shortcomings()).toEqual([]);
  await karim.goTo('/');
  await karim.press('Mogelijk dezelfde persoon in twee gemeenten', 'link');
  await karim.press(/^Ik heb beide gebeld/);
  await karim.sees('Er is geen mogelijke dubbeling.');
  await karim.press('Uitzetten');
  await karim.sees('Dubbelcheck aanzetten');
  await karim.leave();

  const noor = await house.signedIn('Noor de Wit');
  expect(await noor.differences(['/dubbelcheck'])).toEqual([]);
  await noor.leave();
});
