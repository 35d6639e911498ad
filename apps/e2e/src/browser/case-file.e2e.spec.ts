import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

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

screenTest('the file tells how it began and takes contributions; who only advises reads the own', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit');
  await noor.goTo(`/casussen/${file.id}`);
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
  await noor.press('Tijdlijn', 'link');
  await noor.sees('Bijdrage van Noor de Wit');
  await letLeilaRead(file.id);

  const leila = await house.signedIn('Leila Mansouri');
  await leila.goTo(`/casussen/${file.id}`);
  await leila.sees(/Advies van een deskundige/);
  await leila.press('Bijdragen', 'link');
  await leila.sees('U ziet hier alleen wat u zelf bijdraagt.');
  expect(await leila.everything()).not.toMatch(/wijkagent|Nagevraagd bij de school|Bijdrage van Noor|Leerling 17/);
  await leila.press('Bijdrage toevoegen');
  await leila.choose(/Onder welke wet/, /Medische gegevens/);
  await leila.page.getByText('Alleen mondeling').click();
  await leila.press('Bijdrage toevoegen');
  await leila.sees('Alleen mondeling. Wat er is gezegd, is niet vastgelegd.');
  await leila.shows('contributions');
  expect(await leila.shortcomings()).toEqual([]);
  await leila.leave();

  await noor.goTo(`/casussen/${file.id}/tijdlijn`);
  await noor.sees('Bijdrage van Leila Mansouri');
  await noor.sees('Inzage gegeven aan Leila Mansouri');
  await noor.shows('timeline');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
});
