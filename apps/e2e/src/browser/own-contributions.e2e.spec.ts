import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const LETTER = { name: 'brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7'.padEnd(2_000)) };
const SAID = 'Hij heeft een schuld bij de woningbouw.';
const TITLE = 'Brief van de woningbouw';
const MINE = /^Brief of e-mail van .* aan Lindehoven$/;

/** Noor has Frits work on a case for a while. */
const involveFrits = async (caseId: string): Promise<void> => {
  const [memberId] = await backstage.members('frits');
  const frits = { caseId, memberId, part: 'MEMBER', reason: 'Kent de schuldenkant.' };
  await (await backstage.as('noor')).do('involveMember', 'InvolveMemberInput', frits, '{ id }');
};

/** What Frits brings to the case while he works on it. */
const bring = async (frits: Visitor, caseId: string): Promise<void> => {
  await frits.goTo(`/casussen/${caseId}/bijdragen`);
  await frits.press('Bijdrage toevoegen');
  await frits.choose(/Onder welke wet/, /Wpg/);
  await frits.write('Wat wilt u vertellen?', SAID);
  await frits.press('Bijdrage toevoegen');
  await frits.find('button', 'Niet opslaan').waitFor({ state: 'detached' });
  await frits.goTo(`/casussen/${caseId}/documenten`);
  await frits.press('Document toevoegen');
  await frits.page.getByLabel('Bestand').setInputFiles(LETTER);
  await frits.write('Titel', TITLE);
  await frits.pick('Soort document', 'Brief of e-mail');
  await frits.choose(/Onder welke wet/, /Wpg/);
  await frits.press('In het dossier zetten');
  await frits.sees(TITLE);
};

/** Frits works on the case no more. */
const sendAway = async (noor: Visitor, caseId: string): Promise<void> => {
  await noor.goTo(`/casussen/${caseId}/betrokkenen`);
  await noor.press('Betrokkenheid beëindigen: Frits Postma');
  await noor.write('Waarom eindigt de betrokkenheid?', 'De schuld is geregeld.');
  await noor
    .find('dialog', /Betrokkenheid van Frits Postma/)
    .getByRole('button', { name: /beëindigen/ })
    .dblclick();
  await noor.page.getByRole('dialog').waitFor({ state: 'detached' });
  await noor.sees('1 eerdere betrokkene');
};

/** Says for what the own words may be told on, with a day that is gone first. */
const consent = async (frits: Visitor): Promise<void> => {
  await frits.press(/^Toestemming wijzigen: bijdrage van .* aan Lindehoven/);
  await frits.tick('Waarvoor mag het verder verteld worden?', 'Meegeven aan een ander systeem');
  await frits.day('Tot en met', '02-02-2026');
  await frits.press('Opslaan');
  expect((await frits.faults()).join()).toMatch(/^Tot en met/);
  await frits.day('Tot en met', '27-03-2026');
  expect(await frits.shortcomings()).toEqual([]);
  await frits.find('button', 'Opslaan').dblclick();
  await frits.page.getByRole('dialog').waitFor({ state: 'detached' });
  await frits.sees(/Mag verder verteld: Meegeven aan een ander systeem. Tot en met/);
};

/** Lets the own document be read by whoever gets access, thinks better of it, and takes it back. */
const shareAndWithdraw = async (frits: Visitor): Promise<void> => {
  const panel = frits.page.getByRole('region', { name: MINE });
  await frits.find('button', /^Delen met wie inzage krijgt: Brief/).dblclick();
  await panel.getByText('Wie het toevoegde, vindt goed dat iemand met inzage dit leest.').waitFor();
  await frits.shows('own-document');
  await frits.press(/^Niet meer delen: Brief/);
  await panel.getByText(/^Alleen voor wie bij de casus betrokken is/).waitFor();
  const ask = frits.find('alertdialog', 'Document intrekken?');
  await frits.press(/^Intrekken: Brief/);
  await ask.getByRole('button', { name: 'Annuleren' }).click();
  await ask.waitFor({ state: 'detached' });
  await frits.press(/^Intrekken: Brief/);
  await ask.getByText(/^Het gaat om: Brief of e-mail van .* om \d\d:\d\d aan Lindehoven\./).waitFor();
  expect(await frits.shortcomings()).toEqual([]);
  await ask.getByRole('button', { name: 'Inhoud vernietigen' }).dblclick();
  await ask.waitFor({ state: 'detached' });
  await panel.getByText(/^Ingetrokken op .* De inhoud is vernietigd\.$/).waitFor();
};

screenTest(
  'who works on a case no more still decides about what they brought to it, and reads nothing by that',
  async () => {
    const { file, signal } = await backstage.opened();
    await involveFrits(file.id);
    const frits = await house.signedIn('Frits Postma');
    await bring(frits, file.id);
    const noor = await house.signedIn('Noor de Wit');
    await sendAway(noor, file.id);
    expect(await frits.differences([`/casussen/${file.id}`, `/casussen/${file.id}/documenten`])).toEqual([]);

    await frits.goTo('/toestemmingen');
    await frits.sees('De tekst ziet u niet: u leest deze casus niet meer, of er is alleen iets gezegd.');
    const shown = await frits.everything();
    for (const secret of [SAID, TITLE, file.number, signal.story]) expect(shown).not.toContain(secret);
    await consent(frits);
    await shareAndWithdraw(frits);
    expect(await frits.shortcomings()).toEqual([]);
    await frits.leave();

    await noor.goTo(`/casussen/${file.id}/documenten`);
    await noor.sees(/Ingetrokken door Frits Postma/);
    await noor.goTo(`/casussen/${file.id}/bijdragen`);
    await noor.sees(/Mag verder verteld: Meegeven aan een ander systeem/);
    await noor.leave();
    const hans = await house.signedIn('Hans Brouwer', '/toestemmingen');
    expect(await hans.everything()).not.toMatch(/Brief of e-mail van/);
    await hans.leave();
  },
);
