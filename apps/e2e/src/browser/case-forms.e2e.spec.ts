import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const LONG_AGO = '02-02-2026';
const AHEAD = '27-03-2026';

/** Sends a form by pressing its button twice, as fast as a hand can; it goes when it was sent. */
const sendTwice = async (visitor: Visitor, name: string, stop = 'Niet opslaan'): Promise<void> => {
  await visitor.find('button', name).dblclick();
  await visitor.find('button', stop).waitFor({ state: 'detached' });
};

/** Sends a form that is refused: what is wrong, once the reader was taken there. */
const refused = async (visitor: Visitor, name: string): Promise<string[]> => {
  await visitor.press(name);
  await visitor.page.locator('[role=alert]:focus, [role=alert] :focus').waitFor();
  return visitor.faults();
};

/** How often words stand on the screen. */
const times = (visitor: Visitor, words: string): Promise<number> => visitor.page.getByText(words).count();

const goUp = async (noor: Visitor): Promise<void> => {
  await noor.press('Opschalen');
  expect(await refused(noor, 'Opschalen')).toHaveLength(5);
  await noor.choose(/Naar welk niveau/, 'Zorg- en Veiligheidshuis');
  expect((await refused(noor, 'Opschalen')).join()).toMatch(/Wat is er aan de hand/);
  await noor.tick('Wat is er aan de hand?', 'De partijen zijn het niet eens');
  await noor.write('Waarom is dit nodig?', 'Drie partijen willen iets anders.');
  await noor.write('Of: wie buiten Regiotafel?', 'Procesmanager van het Zorg- en Veiligheidshuis');
  await noor.write('Wanneer komt de casus terug', 'Als er één plan is, naar de casusregisseur.');
  await noor.day('Uiterlijk antwoord op', LONG_AGO);
  expect((await refused(noor, 'Opschalen')).join()).toMatch(/Uiterlijk antwoord op/);
  await noor.day('Uiterlijk antwoord op', AHEAD);
  expect(await noor.shortcomings()).toEqual([]);
  await sendTwice(noor, 'Opschalen');
  await noor.sees('Van Regio naar Zorg- en Veiligheidshuis');
  expect(await times(noor, 'Van Regio naar Zorg- en Veiligheidshuis')).toBe(1);
};

const goDown = async (noor: Visitor): Promise<void> => {
  await noor.press('Afschalen');
  await noor.sees('Als er één plan is, naar de casusregisseur.');
  expect(await refused(noor, 'Afschalen')).toHaveLength(1);
  await noor.write('Waarom kan het nu lager?', 'Er is één plan.');
  await sendTwice(noor, 'Afschalen');
  await noor.sees('Van Zorg- en Veiligheidshuis naar Regio');
  expect(await times(noor, 'Van Zorg- en Veiligheidshuis naar Regio')).toBe(1);
  await noor.shows('ladder');
  expect(await noor.shortcomings()).toEqual([]);
};

const decide = async (noor: Visitor): Promise<void> => {
  await noor.press('Besluit vastleggen');
  expect(await refused(noor, 'Besluit opslaan')).toHaveLength(5);
  await noor.write('Welke vraag lag voor?', 'Komt er een gebiedsverbod?');
  await noor.write('Wat heeft de burgemeester besloten?', 'Ja, voor drie maanden.');
  await noor.write('Op welke wet rust het besluit?', 'Gemeentewet, artikel 172a');
  await noor.day('Datum van het besluit', AHEAD);
  expect((await refused(noor, 'Besluit opslaan')).join()).toMatch(/Datum van het besluit/);
  await noor.day('Datum van het besluit', LONG_AGO);
  await noor.day('Of: het stuk volgt nog, uiterlijk op', AHEAD);
  await sendTwice(noor, 'Besluit opslaan');
  await noor.sees('Ja, voor drie maanden.');
  expect(await times(noor, 'Ja, voor drie maanden.')).toBe(1);
  await noor.shows('mayor-decision');
  await noor.sees(/Getekend stuk volgt nog, uiterlijk op/);
  await noor.press('Getekend stuk toevoegen');
  expect(await refused(noor, 'Stuk opslaan')).toHaveLength(1);
  await noor.write('Waar staat het getekende stuk?', 'Zaaksysteem, Z-2026-18');
  await noor.press('Stuk opslaan');
  await noor.sees('Getekend stuk: Zaaksysteem, Z-2026-18');
  expect(await times(noor, 'Ja, voor drie maanden.')).toBe(1);
  expect(await noor.shortcomings()).toEqual([]);
};

screenTest('a case goes up and down the ladder once, however often and wrongly somebody presses', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/opschaling`);
  await goUp(noor);
  await goDown(noor);
  await decide(noor);
  await noor.leave();
});

const startAftercare = async (noor: Visitor): Promise<void> => {
  await noor.sees('Deden eerder mee');
  await noor.count('Om de hoeveel dagen is er contact?', '0');
  expect(await refused(noor, 'Nazorg starten')).toHaveLength(3);
  await noor.count('Om de hoeveel dagen is er contact?', '14');
  await noor.write('Wie houdt contact, en hoe?', 'De mentor belt.');
  await noor.write('Wanneer stopt de nazorg?', 'Hij gaat naar school.\n\nHet is thuis rustig.');
  await noor.shows('aftercare-participants');
  expect(await noor.shortcomings()).toEqual([]);
  await sendTwice(noor, 'Nazorg starten', 'Nazorg starten');
  await noor.sees('Er is nog geen contact vastgelegd.');
  expect(await times(noor, 'Hij gaat naar school.')).toBe(1);
};

const recordContact = async (noor: Visitor): Promise<void> => {
  await noor.press('Contact vastleggen');
  await noor.day('Wanneer?', AHEAD);
  expect((await refused(noor, 'Contact opslaan')).toSorted()).toHaveLength(3);
  await noor.day('Wanneer?', '02-03-2026');
  await noor.choose(/^Hoe\?/, 'Telefoon');
  await noor.choose(/Is het gelukt/, 'Ja, er was contact');
  await noor.write('Wat is er besproken?', 'Het gaat beter op school.');
  expect(await noor.shortcomings()).toEqual([]);
  await sendTwice(noor, 'Contact opslaan');
  await noor.sees('Het gaat beter op school.');
  expect(await times(noor, 'Het gaat beter op school.')).toBe(1);
  await sendTwice(noor, 'Dit is zo: Het is thuis rustig.', 'Dit is zo: Het is thuis rustig.');
  await noor.shows('aftercare');
  expect(await noor.shortcomings()).toEqual([]);
};

screenTest('aftercare begins and a contact is written down once, with everybody of an earlier phase', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/afronden`);
  await noor.sees(/Een docent/);
  await startAftercare(noor);
  await recordContact(noor);
  await noor.leave();
});

screenTest('safety and care are weighed against each other, once', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/plan`);
  await noor.press('Belangen afwegen');
  expect(await refused(noor, 'Afweging opslaan')).toHaveLength(5);
  await noor.write('Wat vraagt veiligheid?', 'Toezicht rond de school.');
  await noor.write('Wat vraagt zorg?', 'Vertrouwen van de hulpverlener.');
  await noor.choose(/Wat gaat voor/, 'Zorg');
  await noor.write('Waarom?', 'Er is nu geen dreiging.');
  await noor.day('Geldt tot en met', LONG_AGO);
  expect((await refused(noor, 'Afweging opslaan')).join()).toMatch(/Geldt tot en met/);
  await noor.day('Geldt tot en met', AHEAD);
  expect(await noor.shortcomings()).toEqual([]);
  await sendTwice(noor, 'Afweging opslaan');
  await noor.sees('Er is nu geen dreiging.');
  expect(await times(noor, 'Er is nu geen dreiging.')).toBe(1);
  await noor.shows('interests');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
});

/** What else the form of the ladder asks for. */
const fillTheRest = async (noor: Visitor): Promise<void> => {
  await noor.choose(/Naar welk niveau/, 'Zorg- en Veiligheidshuis');
  await noor.tick('Wat is er aan de hand?', 'De partijen zijn het niet eens');
  await noor.write('Waarom is dit nodig?', 'Drie partijen willen iets anders.');
  await noor.write('Wanneer komt de casus terug', 'Als er één plan is.');
  await noor.day('Uiterlijk antwoord op', AHEAD);
};

const goUpWithIdentity = async (noor: Visitor): Promise<void> => {
  const second = noor.page.getByRole('combobox', { name: 'Wie moet ook akkoord zijn?' });
  await noor.press('Opschalen');
  await fillTheRest(noor);
  await noor.tick('Wat gaat mee?', 'wat er speelt', 'naam en geboortedatum');
  expect((await refused(noor, 'Opschalen')).join()).toMatch(/Wie neemt dit op/);
  expect(await second.count()).toBe(0);
  await noor.search('Wie neemt dit op?', 'Karim Aydin');
  await second.waitFor();
  await noor.page.getByText('Of: wie buiten Regiotafel? Vul dit in.').waitFor({ state: 'detached' });
  expect((await refused(noor, 'Opschalen')).join()).toMatch(/Wie moet ook akkoord zijn/);
  await noor.search('Wie moet ook akkoord zijn?', 'Roos Hendriks');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.shows('ladder-second');
  await sendTwice(noor, 'Opschalen');
  await noor.sees('Identiteit: wacht op akkoord van Roos Hendriks');
  expect(await times(noor, 'Van Regio naar Zorg- en Veiligheidshuis')).toBe(1);
  expect(await noor.shortcomings()).toEqual([]);
};

const GRANTS = 'query G($id: ID!) { caseFile(id: $id) { grants { id state } } }';
interface Grants {
  readonly caseFile: { readonly grants: readonly { readonly id: string; readonly state: string }[] };
}
const waitingGrant = async (id: string): Promise<string> => {
  const { caseFile } = await (await backstage.as('noor')).get<Grants>(GRANTS, { id });
  return caseFile.grants.find(({ state }) => state === 'REQUESTED')?.id ?? '';
};

screenTest('a name goes up the ladder only with a second person; until then its receiver reads the rest', async () => {
  const { file, signal } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/opschaling`);
  await goUpWithIdentity(noor);
  const path = `/inzage/gegeven/${await waitingGrant(file.id)}`;
  const karim = await house.signedIn('Karim Aydin', `/casussen/${file.id}`);
  await karim.sees(signal.story);
  expect(await karim.everything()).not.toContain('Leerling 17');
  expect(await karim.differences([path])).toEqual([]);

  const roos = await house.signedIn('Roos Hendriks', path);
  await roos.sees('Drie partijen willen iets anders.');
  expect(await roos.everything()).not.toContain(signal.story);
  await roos.find('button', /^Akkoord: inzage voor Karim/).dblclick();
  await roos.sees('Loopt');
  await roos.leave();
  await karim.goTo(`/casussen/${file.id}`);
  await karim.sees('Leerling 17');
  await karim.leave();
  await noor.goTo(`/casussen/${file.id}/opschaling`);
  await noor.sees('Identiteit: gedeeld, Roos Hendriks was akkoord');
  await noor.leave();
});
