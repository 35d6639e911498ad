import { beforeAll, expect } from '@jest/globals';
import { Backstage, LINDEHOVEN } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const COVENANT = 'Convenant persoonsgerichte aanpak Veldersoord';

screenTest(
  'the coordinator decides once until when running access stays; a liaison reads it and decides nothing',
  async () => {
    const karim = await house.signedIn('Karim Aydin', '/convenanten');
    const decide = `Einde bepalen: ${COVENANT}`;
    const dialog = karim.page.getByRole('dialog');
    await karim.press(decide);
    await karim.press('Besluit vastleggen');
    expect(await karim.faults()).toHaveLength(2);
    await karim.day('Lopende inzage tot en met', '02-02-2026');
    await karim.write('Waarom?', 'De nieuwe afspraken zijn bijna rond.');
    await karim.press('Besluit vastleggen');
    expect((await karim.faults()).join()).toMatch(/Lopende inzage tot en met/);
    await karim.day('Lopende inzage tot en met', '28-02-2028');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.find('button', 'Besluit vastleggen').dblclick();
    await dialog.waitFor({ state: 'detached' });
    await karim.sees(/Karim Aydin besloot: lopende inzage tot en met maandag 28 februari 2028/);
    await karim.shows('covenants');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.leave();

    const noor = await house.signedIn('Noor de Wit', '/convenanten');
    await noor.sees(/De nieuwe afspraken zijn bijna rond/);
    expect(await noor.find('button', decide).count()).toBe(0);
    await noor.leave();
    const lia = await house.signedIn('Lia Verhoeven', '/convenanten');
    expect(await lia.everything()).not.toMatch(/persoonsgerichte aanpak Veldersoord|besloot/);
    await lia.leave();
  },
);

/** What the panel of the ages of a region says. */
const ages = (visitor: Visitor): Promise<string> =>
  visitor.page.getByRole('region', { name: 'Wie het moet weten, per leeftijd' }).innerText();

screenTest('a region reads who must know by age, and where it has that from; nobody changes it there', async () => {
  for (const name of ['Karim Aydin', 'Noor de Wit']) {
    const visitor = await house.signedIn(name, '/convenanten');
    const text = await ages(visitor);
    expect(text).toMatch(
      /Vanaf 0 jaar\s+De ouders of voogd\s+Vanaf 12 jaar\s+De persoon en de ouders of voogd\s+Vanaf 16 jaar\s+De persoon\s+Bron: Verzonnen/,
    );
    expect(text).toContain('Laat de jurist van de regio deze leeftijden bevestigen.');
    const panel = visitor.page.getByRole('region', { name: 'Wie het moet weten, per leeftijd' });
    expect(await panel.getByRole('button').count()).toBe(0);
    await visitor.leave();
  }
  const lia = await house.signedIn('Lia Verhoeven');
  expect(await lia.differences(['/convenanten'])).toEqual([]);
  await lia.leave();
});

/** Views on the plan, of which the last word is who knows of it. */
const sayWhoKnows = async (noor: Visitor): Promise<void> => {
  await noor.press('Visie wijzigen');
  await noor.press('Visie opslaan');
  expect((await noor.faults()).join()).toMatch(/Weten de persoon en de ouders of voogd van dit plan\?/);
  await noor.choose(/Weten de persoon en de ouders of voogd/, 'Nee, nog niet');
  await noor.press('Visie opslaan');
  expect(await noor.faults()).toHaveLength(2);
  await noor.write('Waarom weten de persoon en de ouders of voogd', 'De ouders zijn nog op reis.');
  await noor.day('Opnieuw bekijken op', '27-03-2026');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.find('button', 'Visie opslaan').dblclick();
  await noor.find('button', 'Visie opslaan').waitFor({ state: 'detached' });
};

screenTest('of a child of twelve the plan asks whether the child and the parents know', async () => {
  const signal = await backstage.report(LINDEHOVEN, { name: 'Leerling 12', birthDate: '2013-05-01' });
  const { file } = await backstage.broughtOn(signal);
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/plan`);
  await sayWhoKnows(noor);
  await noor.sees('Persoon en ouders of voogd weten van het plan');
  await noor.sees('De ouders zijn nog op reis.');
  expect(await noor.page.getByText('De ouders zijn nog op reis.').count()).toBe(1);
  await noor.leave();
});
