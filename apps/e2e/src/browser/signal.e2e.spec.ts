import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const TO_THE_REGION = [/^Wat is er nodig\?/, /^De regio moet meekijken/] as const;

const takeUp = async (noor: Visitor, signalId: string): Promise<void> => {
  await noor.goTo('/');
  const row = noor.page.getByRole('row').filter({ has: noor.page.locator(`a[href$="${signalId}"]`) });
  await row.getByText(/werkdag|vandaag/).waitFor();
  await row.getByRole('link').click();
  await noor.press('Ontvangst bevestigen');
  await noor.sees('De ontvangst is bevestigd');
};

const interpret = async (noor: Visitor): Promise<void> => {
  const text = 'Nagevraagd bij de school; het gedrag is concreet.';
  await noor.press('Duiding opslaan');
  expect(await noor.faults()).toHaveLength(2);
  await noor.write('Wat maakt u van dit signaal?', text);
  await noor.choose(...TO_THE_REGION);
  await noor.press('Duiding opslaan');
  await noor.sees('De duiding is opgeslagen');
};

const choosePurpose = async (noor: Visitor): Promise<void> => {
  await noor.press('Volgende');
  expect((await noor.faults()).length).toBeGreaterThan(0);
  await noor.choose('Waarvoor deelt u dit?', /^Gezamenlijk wegen/);
  await noor.choose('Hoe snel is een weging nodig?', /^Hoog/);
  const panel = noor.find('region', 'Wie ziet dit?');
  for (const name of ['Marit Jansen', 'Bram Visser', 'Saskia Vermeer']) await panel.getByText(name).waitFor();
  await panel.getByText('De naam van de melder').waitFor();
  await noor.press('Volgende');
};

const sayWhy = async (noor: Visitor): Promise<void> => {
  await noor.press('Volgende');
  expect(await noor.faults()).toHaveLength(2);
  await noor.write('Waarom is dit nodig?', 'Politie en OM weten wat de gemeente niet weet.');
  await noor.press('Volgende');
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Waarom kan het niet met minder?', 'Een gesprek op school leverde te weinig op.');
  await noor.press('Vorige');
  expect(await noor.find('radio', /^Hoog/).isChecked()).toBe(true);
  await noor.press('Volgende');
  await noor.press('Volgende');
};

screenTest('the liaison sees a signal with its clock, interprets it, and offers it in four steps', async () => {
  const { id, story } = await backstage.report();
  const noor = await house.signedIn('Noor de Wit');
  const shortcomings = await noor.shortcomings();
  const look = async (): Promise<void> => void shortcomings.push(...(await noor.shortcomings()));
  await takeUp(noor, id);
  await noor.sees(story);
  await noor.shows('signal');
  await look();
  await interpret(noor);
  await look();

  await noor.press('Aanbieden aan de regio', 'link');
  await choosePurpose(noor);
  await noor.shows('offer');
  await look();
  await sayWhy(noor);
  await noor.press('Volgende');
  expect(await noor.faults()).toHaveLength(1);
  await noor.choose(/^Weet de persoon/, 'Ja');
  await look();
  await noor.press('Volgende');
  await noor.sees('Een gesprek op school leverde te weinig op.');
  await look();
  await noor.press('Signaal aanbieden');
  await noor.sees('Het signaal is aangeboden aan de regio');
  await noor.sees('De weegploeg van de regio is aan zet');
  await look();
  expect(shortcomings).toEqual([]);
  await noor.leave();
});

screenTest('who was too late with an interpretation keeps the text and sees the other one beside it', async () => {
  const { id } = await backstage.report();
  const noor = await house.signedIn('Noor de Wit');
  await takeUp(noor, id);
  await noor.write('Wat maakt u van dit signaal?', 'Wat Noor ervan maakt.');
  await noor.choose(...TO_THE_REGION);
  const sven = await house.signedIn('Sven Dijkstra', `/signalen/${id}`);
  await sven.write('Wat maakt u van dit signaal?', 'Wat Sven ervan maakt.');
  await sven.choose(...TO_THE_REGION);
  await sven.press('Duiding opslaan');
  await sven.sees('De duiding is opgeslagen');
  await sven.leave();

  await noor.press('Duiding opslaan');
  await noor.sees('Iemand was u voor');
  await noor.sees('Wat Sven ervan maakt.');
  expect(await noor.field('Wat maakt u van dit signaal?').inputValue()).toBe('Wat Noor ervan maakt.');
  await noor.shows('overtaken');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Duiding opslaan');
  await noor.sees('De duiding is opgeslagen');
  const next = noor.find('region', 'Nu te doen');
  await noor.find('link', 'Aanbieden aan de regio').waitFor();
  await noor.page.locator(':focus').and(next).waitFor();
  await noor.leave();
});

const recordCall = async (noor: Visitor, story: string): Promise<string[]> => {
  await noor.press('Signalen', 'link');
  await noor.press('Telefonisch signaal', 'link');
  await noor.sees('Direct gevaar? Bel');
  await noor.find('link', 'Eerst overleggen (zonder namen)').waitFor();
  await noor.press('Signaal vastleggen');
  expect(await noor.faults()).toHaveLength(3);
  await noor.pick('Waar gaat het over?', 'Radicalisering');
  await noor.write('Wat vertelt de beller?', story);
  await noor.pick('Soort melder', 'Inwoner');
  await noor.write('Naam van de beller', 'Een buurvrouw');
  const found = await noor.shortcomings();
  await noor.shows('phone-signal');
  await noor.press('Signaal vastleggen');
  await noor.find('heading', 'Het signaal is vastgelegd').waitFor();
  return [...found, ...(await noor.shortcomings())];
};

screenTest('the desk writes down what somebody tells by phone, and has the code to pass on', async () => {
  const noor = await house.signedIn('Noor de Wit');
  const story = `Hoort de buurman roepen dat hij iedereen iets aandoet (${crypto.randomUUID()}).`;
  expect(await recordCall(noor, story)).toEqual([]);
  const code = await noor.page.locator('strong', { hasText: /^[0-9A-Z]+(-[0-9A-Z]+)+$/ }).innerText();
  await noor.press('Naar het signaal', 'link');
  await noor.sees(story);
  await noor.sees('Telefoon');
  const { pathname } = new URL(noor.page.url());

  await noor.press('Nummer toevoegen');
  await noor.pick('Systeem', 'Zaaksysteem');
  await noor.write('Nummer in dat systeem', 'Z-2026-417');
  await noor.press('Bewaren');
  await noor.find('button', 'Z-2026-417 verwijderen').waitFor();
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();

  const caller = await house.passerBy();
  await caller.goTo('/melden/status');
  await caller.write('Uw code', code);
  await caller.press('Bekijken');
  await caller.find('heading', 'Uw melding: In behandeling').waitFor();
  await caller.leave();

  const anne = await house.signedIn('Anne Jansen');
  expect(await anne.differences([pathname])).toEqual([]);
  await anne.leave();
  const bram = await house.signedIn('Bram Visser');
  expect(await bram.differences([pathname, '/signalen/telefonisch'])).toEqual([]);
  await bram.leave();
});

screenTest('the inbox narrows to a view that can be shared as an address', async () => {
  const { id } = await backstage.report();
  const noor = await house.signedIn('Noor de Wit');
  await noor.press('Signalen', 'link');
  const found = noor.page.locator(`a[href$="${id}"]`);
  await found.waitFor();
  await noor.press(/^Bij de regio/, 'radio');
  await found.waitFor({ state: 'detached' });
  const shared = new URL(noor.page.url());
  await noor.goTo(`${shared.pathname}${shared.search}`);
  expect(await noor.find('radio', /^Bij de regio/).isChecked()).toBe(true);
  expect(await found.count()).toBe(0);
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
});

screenTest('a report about two persons becomes two signals, and what belongs to a case joins it', async () => {
  const { file } = await backstage.opened();
  const signal = await backstage.interpreted();
  const noor = await house.signedIn('Noor de Wit', `/signalen/${signal.id}`);
  await noor.press('Signaal voor nog een persoon');
  await noor.press('Signaal maken');
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Naam', 'Leerling 18');
  await noor.press('Signaal maken');
  await noor.press('Leerling 18', 'link');
  await noor.sees('Dit signaal komt uit een melding over meer personen.');
  const shortcomings = await noor.shortcomings();
  await noor.goTo(`/signalen/${signal.id}`);
  await noor.press('Toevoegen aan een casus');
  await noor.press('Toevoegen');
  expect(await noor.faults()).toHaveLength(2);
  await noor.pick('Bij welke casus?', file.number);
  await noor.write('Waarom hoort het bij deze casus?', 'Gaat over dezelfde leerling en hetzelfde mes.');
  await noor.press('Toevoegen');
  await noor.sees('Gevoegd bij een casus');
  shortcomings.push(...(await noor.shortcomings()));
  await noor.press(file.number, 'link');
  await noor.find('region', 'Gevoegde signalen').getByText('Gaat over dezelfde leerling en hetzelfde mes.').waitFor();
  shortcomings.push(...(await noor.shortcomings()));
  await noor.shows('joined-signals');
  expect(shortcomings).toEqual([]);
  const sven = await house.signedIn('Sven Dijkstra', `/signalen/${signal.id}`);
  expect(await sven.everything()).not.toContain(file.number);
  await Promise.all([noor.leave(), sven.leave()]);
});

screenTest('a liaison with a conflict of interest hands the signal over and no longer finds it', async () => {
  const { id } = await backstage.report();
  const noor = await house.signedIn('Noor de Wit', `/signalen/${id}`);
  await noor.press('Belangenconflict vastleggen');
  await noor.press('Vastleggen');
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Wat is het belangenconflict?', 'Mijn kind zit bij deze leerling in de klas.');
  const shortcomings = await noor.shortcomings();
  await noor.press('Vastleggen');
  await noor.find('heading', 'Signalen').waitFor();
  expect(await noor.differences([`/signalen/${id}`])).toEqual([]);
  const sven = await house.signedIn('Sven Dijkstra', '/');
  await sven.page.locator(`a[href$="${id}"]`).first().waitFor();
  await sven.goTo(`/signalen/${id}`);
  await sven.find('region', 'Belangenconflict').getByText('Noor de Wit').waitFor();
  shortcomings.push(...(await sven.shortcomings()));
  await sven.shows('conflict-of-interest');
  expect(shortcomings).toEqual([]);
  await Promise.all([noor.leave(), sven.leave()]);
});

screenTest('the deputy names a colleague with a conflict of interest, who no longer finds the signal', async () => {
  const { id } = await backstage.report();
  const sven = await house.signedIn('Sven Dijkstra', `/signalen/${id}`);
  await sven.press('Belangenconflict vastleggen');
  await sven.pick('Wie heeft het belangenconflict?', 'Noor de Wit');
  await sven.write('Wat is het belangenconflict?', 'Haar kind zit bij deze leerling in de klas.');
  const shortcomings = await sven.shortcomings();
  await sven.shows('conflict-of-a-colleague');
  await sven.press('Vastleggen');
  await sven.find('button', 'Belangenconflict vastleggen').waitFor();
  await sven.find('region', 'Belangenconflict').getByText('Noor de Wit').waitFor();
  shortcomings.push(...(await sven.shortcomings()));
  expect(shortcomings).toEqual([]);
  const noor = await house.signedIn('Noor de Wit');
  expect(await noor.differences([`/signalen/${id}`])).toEqual([]);
  await Promise.all([noor.leave(), sven.leave()]);
});
