import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const VERDICT = 'Concreet gedrag, en het neemt toe.';

const answer = async (member: Visitor): Promise<void> => {
  const questions = await member.find('radiogroup', /^\d+\. /).all();
  for (const question of questions)
    await question.getByRole('radio', { name: 'Ja' }).locator('xpath=ancestor::label').click();
  await member.choose('Wat zou u doen?', /^Persoonsgerichte aanpak/);
};

const judge = async (member: Visitor, path: string, rationale: string): Promise<void> => {
  await member.goTo(path);
  await answer(member);
  await member.write('Waarom vindt u dat?', rationale);
  await member.press('Oordeel geven');
  await member.sees('Uw oordeel is vastgelegd');
};

const judgeWithMistakes = async (member: Visitor, path: string): Promise<void> => {
  await member.goTo(path);
  await member.sees(/^U ziet dit voor het doel/);
  await member.write('Toelichting bij vraag 2', 'Drie keer gezien.');
  await member.press('Oordeel geven');
  expect(await member.faults()).toHaveLength(7);
  expect(await member.field('Toelichting bij vraag 2').inputValue()).toBe('Drie keer gezien.');
  await answer(member);
  await member.write('Waarom vindt u dat?', VERDICT);
  await member.press('Oordeel geven');
  await member.sees('Uw oordeel is vastgelegd');
};

const conclude = async (chair: Visitor): Promise<void> => {
  await chair.press('Uitkomst definitief vastleggen');
  expect(await chair.faults()).toHaveLength(4);
  await chair.choose('Wat is de uitkomst?', /^Meer informatie/);
  await chair.write('Waarom deze uitkomst?', 'Samen sturen op school, gezin en vrije tijd.');
  await chair.write('Past dit bij de ernst?', 'Past bij de ernst.');
  await chair.write('Kan het niet met minder?', 'Lichtere hulp werkte niet.');
  await chair.press('Uitkomst definitief vastleggen');
  expect(await chair.faults()).toHaveLength(1);
  await chair.choose('Wat is de uitkomst?', /^Persoonsgerichte aanpak/);
  await chair.press('Uitkomst definitief vastleggen');
  await chair.sees('De uitkomst is vastgelegd');
};

screenTest('each member judges blind, then the table compares and the chair concludes for good', async () => {
  const { signal, weighing } = await backstage.offered();
  const path = `/weging/${weighing.id}`;
  const bram = await house.signedIn('Bram Visser');
  await bram.press('Weging', 'link');
  await bram.page.locator(`a[href="${path}"]`).click();
  await bram.sees(signal.story);
  const shortcomings = await bram.shortcomings();
  await judgeWithMistakes(bram, path);
  await bram.shows('weighing-blind');
  shortcomings.push(...(await bram.shortcomings()));

  const saskia = await house.signedIn('Saskia Vermeer', path);
  expect(await saskia.everything()).not.toContain(VERDICT);
  await judge(saskia, path, 'De uitspraken zijn niet strafbaar.');
  expect(await saskia.everything()).not.toContain(VERDICT);

  const marit = await house.signedIn('Marit Jansen');
  await judge(marit, path, 'Eén partij alleen redt dit niet.');
  const table = marit.find('table', 'De oordelen naast elkaar');
  await table.getByText(VERDICT).waitFor();
  await marit.shows('weighing-joint');
  shortcomings.push(...(await marit.shortcomings()));
  await conclude(marit);
  await marit.sees('Samen sturen op school, gezin en vrije tijd.');
  shortcomings.push(...(await marit.shortcomings()));

  await bram.goTo(path);
  await bram.sees('Samen sturen op school, gezin en vrije tijd.');
  expect(await bram.page.getByRole('textbox').count()).toBe(0);

  const noor = await house.signedIn('Noor de Wit', `/signalen/${signal.id}`);
  const result = noor.find('region', 'Wat eruit kwam');
  await result.getByText('Persoonsgerichte aanpak').waitFor();
  expect(await result.locator(`a[href="${path}"]`).count()).toBe(1);
  shortcomings.push(...(await noor.shortcomings()));
  await bram.goTo(`/signalen/${signal.id}`);
  await bram.sees(signal.story);
  expect(await bram.everything()).not.toContain('Wat eruit kwam');
  expect(shortcomings).toEqual([]);
  await Promise.all([bram, saskia, marit, noor].map((member) => member.leave()));
});
