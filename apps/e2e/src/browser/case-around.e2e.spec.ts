import { readFileSync } from 'node:fs';
import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const download = async (noor: Visitor, entry: string): Promise<Record<string, unknown>> => {
  await noor.press('Pakket voor ander systeem');
  const [file] = await Promise.all([
    noor.page.waitForEvent('download'),
    noor.page.getByRole('menuitem', { name: entry }).click(),
  ]);
  return JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>;
};

screenTest('a case keeps its number in another system, and goes there as a package', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}`);
  await noor.press('Nummer toevoegen');
  await noor.press('Bewaren');
  expect(await noor.faults()).toHaveLength(2);
  await noor.page.getByRole('button', { name: /Systeem/ }).click();
  await noor.find('option', 'Zaaksysteem').click();
  await noor.write('Nummer in dat systeem', 'Z-2026-00417');
  await noor.press('Bewaren');
  await noor.find('button', 'Z-2026-00417 verwijderen').waitFor();
  await noor.find('button', 'Z-2026-00417 verwijderen').scrollIntoViewIfNeeded();
  await noor.shows('references');
  expect(await noor.shortcomings()).toEqual([]);
  expect(JSON.stringify(await download(noor, 'Overdrachtspakket (JSON)'))).toContain('Z-2026-00417');
  await noor.press('Pakket voor ander systeem');
  await noor.shows('package-menu');
  await noor.page.keyboard.press('Escape');
  await noor.press('Z-2026-00417 verwijderen');
  await noor.find('button', 'Z-2026-00417 verwijderen').waitFor({ state: 'detached' });
  await noor.leave();
});

screenTest('the deputy takes a case over while its manager is away, in the open', async () => {
  const { file } = await backstage.opened();
  const sven = await house.signedIn('Sven Dijkstra', `/aangemeld/${file.cardId}`);
  await sven.press('Casus overnemen');
  const dialog = sven.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Casus overnemen' }).click();
  expect(await sven.faults()).toHaveLength(2);
  await sven.day('Tot en met welke dag?', '10-03-2026');
  await sven.write('Waarom kan dit niet wachten?', 'Morgen is het gesprek met de ouders.');
  await sven.shows('takeover');
  expect(await sven.shortcomings()).toEqual([]);
  await dialog.getByRole('button', { name: 'Casus overnemen' }).click();
  await sven.sees('U bent nu casusregisseur van deze casus');
  await sven.goTo(`/casussen/${file.id}`);
  await sven.sees('Leerling 17');
  await sven.leave();

  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/betrokkenen`);
  await noor.sees(/Sven Dijkstra nam de casus over van Noor de Wit/);
  expect(await noor.shortcomings()).toEqual([]);
  await noor.choose('Was dit terecht?', 'Ja');
  await noor.press('Mijn oordeel opslaan');
  await noor.sees('Noor de Wit: terecht.');
  await noor.leave();
});
