import { beforeAll, expect } from '@jest/globals';
import { until } from '../client/patience.js';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const writeGoal = async (noor: Visitor): Promise<void> => {
  await noor.sees('Er staan nog geen doelen in het plan.');
  await noor.press('Doelen wijzigen');
  await noor.press('Doelen opslaan');
  expect(await noor.faults()).toHaveLength(2);
  await noor.write('Doel 1', 'Rust op en rond de school.');
  await noor.pick('Leefgebied van doel 1', 'Werk en school');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Doelen opslaan');
  await noor.sees('Rust op en rond de school.');
  await noor.find('button', 'Doelen wijzigen').waitFor();
};

/** What was saved before may still move the button, so that a press goes beside it. */
const beginMeasure = (noor: Visitor): Promise<boolean> =>
  until('the form of a measure', async () => {
    await noor.press('Maatregel toevoegen');
    const form = noor.page.getByRole('combobox', { name: 'Welke maatregel?' });
    return form.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  });

const planLimit = async (noor: Visitor): Promise<void> => {
  await beginMeasure(noor);
  await noor.search('Welke maatregel?', 'Gebiedsverbod');
  await noor.search('Wie doet dit?', 'Noor de Wit');
  await noor.press('Maatregel opslaan');
  expect((await noor.faults()).toSorted().join()).toMatch(/Leefgebied.*beperking nodig/);
  await noor.write('Waarom is deze beperking nodig?', 'Zonder verbod staat hij elke dag bij het plein.');
  await noor.pick('Leefgebied', 'Meedoen in de samenleving');
  await noor.shows('measure');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Maatregel opslaan');
  await noor.sees('Het plan beperkt alleen.');
  expect(await noor.find('button', 'Gebiedsverbod starten').count()).toBe(0);
  await noor.press('Visie wijzigen');
  await noor.choose(/Weet de persoon/, 'Ja');
  await noor.press('Visie opslaan');
  await noor.sees('De visie is opgeslagen');
  await noor.write('Waarom zijn er alleen maatregelen die beperken?', 'Hulp is twee keer geweigerd.');
  await noor.press('Een tweede persoon vragen');
  await noor.sees('Wacht op een tweede persoon');
  await noor.shows('case-plan');
};

const agree = async (path: string): Promise<void> => {
  const roos = await house.signedIn('Roos Hendriks', path);
  await roos.sees('Hulp is twee keer geweigerd.');
  await roos.choose(/Bent u het eens/, /Ja, het plan mag zo/);
  await roos.press('Oordeel vastleggen');
  await roos.sees('Het plan is vastgesteld');
  expect(await roos.find('button', 'Doelen wijzigen').count()).toBe(0);
  expect(await roos.everything()).not.toMatch(/Leerling 17|bewaart messen/);
  expect(await roos.shortcomings()).toEqual([]);
  await roos.leave();
};

const limit = async (noor: Visitor): Promise<void> => {
  await beginMeasure(noor);
  await noor.search('Welke maatregel?', 'Gebiedsverbod');
  await noor.search('Wie doet dit?', 'Noor de Wit');
  await noor.write('Waarom is deze beperking nodig?', 'Zonder verbod staat hij elke dag bij het plein.');
  await noor.pick('Leefgebied', 'Meedoen in de samenleving');
  await noor.press('Maatregel opslaan');
  await noor.find('button', 'Maatregel opslaan').waitFor({ state: 'detached' });
};

screenTest('measures that do not fit together are told above them', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/plan`);
  await limit(noor);
  expect(await noor.page.getByText('twee keer hetzelfde').count()).toBe(0);
  await limit(noor);
  await noor.sees(/zijn twee keer hetzelfde/);
  await noor.shows('measure-conflict');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
});

screenTest('a plan that only limits starts when a second person agreed, and is read by nobody else', async () => {
  const { file } = await backstage.opened();
  const path = `/casussen/${file.id}/plan`;
  const noor = await house.signedIn('Noor de Wit', path);
  await writeGoal(noor);
  await planLimit(noor);
  await backstage.letRead('roos', file.id, 'EXPERT_ADVICE_PGA', ['PLAN']);
  await agree(path);
  await noor.goTo(path);
  await noor.press('Gebiedsverbod starten');
  await noor.find('button', 'Gebiedsverbod afronden').waitFor();
  await noor.goTo(`${path}/print`);
  await noor.sees(`Plan van aanpak ${file.number}`);
  await noor.shows('case-plan-print');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
  for (const name of ['Sven Dijkstra', 'Leila Mansouri']) {
    const stranger = await house.signedIn(name);
    expect({ name, seen: await stranger.differences([path, `${path}/print`]) }).toEqual({ name, seen: [] });
    await stranger.leave();
  }
});
