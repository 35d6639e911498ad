import { readFileSync } from 'node:fs';
import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const MEMBERS = '{ region { members(first: 100) { edges { node { id name } } } } }';
interface Members {
  readonly region: { readonly members: { readonly edges: { readonly node: { id: string; name: string } }[] } };
}

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

/** The expert gets to read the story of a case, for advice. */
const letLeilaRead = async (caseId: string): Promise<void> => {
  const noor = await backstage.as('noor');
  const { region } = await noor.get<Members>(MEMBERS);
  const leila = region.members.edges.find(({ node }) => node.name === 'Leila Mansouri')?.node;
  const grant = {
    objectId: caseId,
    memberId: leila?.id,
    purpose: 'EXPERT_ADVICE_PGA',
    necessity: 'De deskundige moet het verhaal kennen.',
    subsidiarity: 'Zonder naam is genoeg.',
  };
  await noor.do('grantAccess', 'GrantAccessInput', grant, '{ id }');
};

const readWhatHappened = async (noor: Visitor): Promise<void> => {
  await noor.sees('Bijdrage van Leila Mansouri');
  await noor.sees('Inzage gegeven aan Leila Mansouri');
  await noor.sees('Document “Brief van school” toegevoegd door Noor de Wit');
  await noor.sees('Document “Brief van school” ingetrokken door Noor de Wit');
  await noor.shows('timeline');
  expect(await noor.shortcomings()).toEqual([]);
};

/** Who may not read the documents does not learn from the timeline that there are any. */
const readOwnTraces = async (leila: Visitor): Promise<void> => {
  await leila.press('Tijdlijn', 'link');
  await leila.sees('Bijdrage van Leila Mansouri');
  expect(await leila.everything()).not.toMatch(/Brief van school|Document “/);
};

const LETTER = {
  name: 'naam-van-iemand.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7'.padEnd(2_500_000)),
};

/** A letter goes into the file, comes back as a file without a telling name, and is withdrawn. */
const putInFile = async (noor: Visitor): Promise<void> => {
  await noor.press('Documenten', 'link');
  await noor.press('Document toevoegen');
  await noor.page.getByLabel('Bestand').setInputFiles({ ...LETTER, buffer: Buffer.from('MZ\0\0') });
  await noor.press('In het dossier zetten');
  expect(await noor.faults()).toHaveLength(3);
  await noor.write('Titel', 'Brief van school');
  await noor.pick('Soort document', 'Brief of e-mail');
  await noor.choose(/Onder welke wet/, /Wpg/);
  await noor.press('In het dossier zetten');
  await noor.sees(/Dit soort bestand nemen wij niet aan/);
  await noor.page.getByLabel('Bestand').setInputFiles(LETTER);
  await noor.press('In het dossier zetten');
  await noor.sees('Brief van school');
  await noor.sees('Niet op virussen gecontroleerd');
  await noor.shows('documents');
  expect(await noor.shortcomings()).toEqual([]);
  const coming = noor.page.waitForEvent('download');
  await noor.press(/^Downloaden/, 'link');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^document_[0-9a-f]{8}\.pdf$/);
  expect(readFileSync(await download.path())).toEqual(LETTER.buffer);
  await noor.press('Intrekken');
  await noor.write('Waarom trekt u dit document in?', 'Verkeerde brief.');
  await noor.press('Inhoud vernietigen');
  await noor.sees(/Ingetrokken door Noor de Wit/);
  expect(await noor.find('link', /^Downloaden/).count()).toBe(0);
};

/** Puts an own contribution right, and takes another one back. */
const ownWhatWasSaid = async (noor: Visitor): Promise<void> => {
  await noor.press(/^Aanvullen of verbeteren: bijdrage van/);
  await noor.press('Aanvullen of verbeteren');
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Wat wilt u aanvullen of verbeteren?', 'Het was op dinsdag.');
  await noor.press('Aanvullen of verbeteren');
  await noor.sees('Het was op dinsdag.');
  await noor.press('Bijdrage toevoegen');
  await noor.choose(/Onder welke wet/, /Wpg/);
  await noor.write('Wat wilt u vertellen?', 'Dit had ik niet moeten zeggen.');
  await noor.press('Bijdrage toevoegen');
  await noor.find('button', 'Niet opslaan').waitFor({ state: 'detached' });
  await noor.sees('Dit had ik niet moeten zeggen.');
  await noor.page
    .getByRole('button', { name: /^Intrekken: bijdrage van/ })
    .first()
    .click();
  await noor.press('Tekst vernietigen');
  await noor.sees(/De tekst is vernietigd/);
  expect(await noor.everything()).not.toContain('niet moeten zeggen');
  await noor.shows('own-contribution');
  expect(await noor.shortcomings()).toEqual([]);
};

/** Opens the package of a case: what is printed is what is taken. */
const printPackage = async (noor: Visitor, caseId: string): Promise<void> => {
  await noor.goTo(`/casussen/${caseId}/pakket`);
  await noor.press('Pakket openen');
  await noor.sees(/geopend door Noor de Wit/);
  await noor.sees('Bijdragen die hier blijven');
  expect(await noor.everything()).not.toContain('wijkagent');
  await noor.shows('package');
  expect(await noor.shortcomings()).toEqual([]);
};

/** Who only advises reads nothing of others, and adds what is not written down. */
const adviseOrally = async (leila: Visitor, caseId: string): Promise<void> => {
  await leila.goTo(`/casussen/${caseId}`);
  await leila.sees(/Advies van een deskundige/);
  await leila.press('Bijdragen', 'link');
  await leila.sees('U ziet hier alleen wat u zelf bijdraagt.');
  await leila.press('Documenten', 'link');
  await leila.sees('Documenten zijn niet met u gedeeld.');
  await leila.press('Bijdragen', 'link');
  expect(await leila.everything()).not.toMatch(
    /wijkagent|Nagevraagd bij de school|Bijdrage van Noor|Leerling 17|Brief van school/,
  );
  await leila.press('Bijdrage toevoegen');
  await leila.choose(/Onder welke wet/, /Medische gegevens/);
  await leila.page.getByText('Alleen mondeling').click();
  await leila.press('Bijdrage toevoegen');
  await leila.sees('Alleen mondeling. Wat er is gezegd, is niet vastgelegd.');
  await leila.shows('contributions');
  expect(await leila.shortcomings()).toEqual([]);
};

screenTest('the file tells how it began and takes contributions; who only advises reads the own', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}`);
  await noor.sees('Behandelen van deze casus');
  await noor.sees('Nagevraagd bij de school; het gedrag is concreet.');
  await noor.find('link', 'Naar de weging').waitFor();
  await noor.shows('case-file');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Bijdragen', 'link');
  await noor.press('Bijdrage toevoegen');
  await noor.press('Bijdrage toevoegen');
  expect(await noor.faults()).toHaveLength(2);
  expect(await noor.shortcomings()).toEqual([]);
  await noor.choose(/Onder welke wet/, /Wpg/);
  await noor.write('Wat wilt u vertellen?', 'De wijkagent sprak hem bij het station.');
  await noor.press('Bijdrage toevoegen');
  await noor.find('button', 'Niet opslaan').waitFor({ state: 'detached' });
  await noor.sees('De wijkagent sprak hem bij het station.');
  await ownWhatWasSaid(noor);
  await putInFile(noor);
  await noor.press('Tijdlijn', 'link');
  await noor.sees('Bijdrage van Noor de Wit');
  await letLeilaRead(file.id);

  const leila = await house.signedIn('Leila Mansouri');
  await adviseOrally(leila, file.id);
  await readOwnTraces(leila);
  expect(await leila.differences([`/casussen/${file.id}/pakket`])).toEqual([]);
  await leila.leave();

  await noor.goTo(`/casussen/${file.id}/tijdlijn`);
  await readWhatHappened(noor);
  await printPackage(noor, file.id);
  await noor.leave();
});
