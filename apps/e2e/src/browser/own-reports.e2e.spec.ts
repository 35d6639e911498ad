import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const STORY = `Staat elke avond alleen bij het station en praat over wapens (${crypto.randomUUID()}).`;

const report = async (joost: Visitor): Promise<void> => {
  await joost.press('Mijn meldingen', 'link');
  await joost.sees('Wat u zelf bij een gemeente hebt gemeld');
  await joost.press('Signaal melden', 'link');
  await joost.pick('Bij welke gemeente meldt u?', 'Lindehoven');
  await joost.sees('Zo gaat de gemeente met uw melding om');
  await joost.shows('own-report-notice');
  await joost.press('Ik heb dit gelezen');
  await joost.press('Melding versturen');
  expect(await joost.faults()).toHaveLength(2);
  await joost.pick('Waar gaat het over?', 'Radicalisering');
  await joost.write('Wat is er aan de hand?', STORY);
  await joost.choose('Mag de persoon om wie het gaat weten dat u hebt gemeld?', 'Ja, dat mag');
  await joost.press('Melding versturen');
  await joost.sees('Uw melding is verstuurd');
};

screenTest('a police officer reports from the own seat and follows the report; the desk knows who it was', async () => {
  const joost = await house.signedIn('Joost Bakker');
  await report(joost);
  await joost.press(/^Bekijken: melding bij Lindehoven/);
  await joost.sees('Uw melding is bij de gemeente binnen.');
  await joost.shows('own-reports');
  const shortcomings = await joost.shortcomings();
  expect(await joost.everything()).not.toContain(STORY);

  const noor = await house.signedIn('Noor de Wit');
  const { signals } = await (
    await backstage.as('noor')
  ).get<{
    signals: { edges: { node: { id: string; narrative: string } }[] };
  }>('{ signals(sort: RECEIVED, first: 50) { edges { node { id narrative } } } }');
  const id = signals.edges.find(({ node }) => node.narrative === STORY)?.node.id ?? '';
  await noor.goTo(`/signalen/${id}`);
  await noor.find('region', 'Melder').getByText('Joost Bakker').waitFor();
  await noor.find('region', 'Melder').getByText('Ja, de persoon mag de naam weten').waitFor();
  shortcomings.push(...(await noor.shortcomings()));

  await joost.goTo(`/signalen/${id}`);
  await joost.sees('Deze pagina bestaat niet');
  expect(shortcomings).toEqual([]);
  await Promise.all([joost, noor].map((visitor) => visitor.leave()));
});
