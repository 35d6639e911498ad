import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

/** Starts an exercise with an invented case, first with nothing chosen. */
const start = async (visitor: Visitor, scenario: string): Promise<void> => {
  await visitor.press('Oefening starten');
  const dialog = visitor.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Starten' }).click();
  expect((await visitor.faults()).length).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: /Bedachte zaak/ }).click();
  await visitor.page.getByRole('option', { name: scenario }).click();
  await visitor.sees(/geweld het enige is wat nog werkt/);
  await dialog.getByRole('button', { name: 'Starten' }).dblclick();
  await dialog.waitFor({ state: 'detached' });
};

/** Every screen of the exercise says so, at the top and across the page. */
const saysSo = async (visitor: Visitor, path: string): Promise<void> => {
  await visitor.goTo(path);
  await visitor.sees(/Deze zaak is bedacht/);
  expect(await visitor.page.locator('[data-exercise]').count()).toBe(1);
  expect([path, await visitor.shortcomings()]).toEqual([path, []]);
};

screenTest('a desk practises with an invented case, and every screen says so', async () => {
  const noor = await house.signedIn('Noor de Wit', '/oefenen');
  await noor.sees('Nog niet aangetoond');
  await start(noor, 'Dreigende berichten in een groepsapp');
  await noor.sees('Signaal ligt er');
  await noor.shows('exercises');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press('Oefening starten');
  const dialog = noor.page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Bedachte zaak/ }).click();
  await noor.page.getByRole('option', { name: 'Een inwoner die de overheid' }).click();
  await dialog.getByRole('button', { name: 'Starten' }).click();
  await noor.sees('Deze gemeente is al aan het oefenen. Rond die oefening eerst af of stop haar.');
  await dialog.getByRole('button', { name: 'Annuleren' }).click();

  const signal = await backstage.practised();
  await noor.goTo('/signalen');
  await noor.page.getByRole('row').filter({ hasText: 'Oefening' }).first().waitFor();
  await saysSo(noor, `/signalen/${signal.id}`);
  await noor.shows('exercise-signal');

  const karim = await house.signedIn('Karim Aydin');
  const { file, weighing } = await backstage.broughtOn(signal);
  expect(file.number).toMatch(/^OEF-2026-\d{4}$/);
  await saysSo(karim, `/aangemeld/${file.cardId}`);
  await saysSo(noor, `/casussen/${file.id}`);
  await noor.shows('exercise-case');
  await saysSo(noor, `/casussen/${file.id}/plan/print`);
  const marit = await house.signedIn('Marit Jansen');
  await saysSo(marit, `/weging/${weighing.id}`);
  await marit.leave();

  await karim.goTo('/oefenen');
  await karim.sees('Casus geopend');
  await karim.shows('exercises-region');
  expect(await karim.shortcomings()).toEqual([]);
  await karim.press(/^Oefening stoppen/);
  await karim.sees('Gestopt');
  await karim.leave();
  await noor.leave();
});

screenTest('whoever has no desk and coordinates nothing finds no exercises', async () => {
  const bram = await house.signedIn('Bram Visser');
  expect(await bram.differences(['/oefenen'])).toEqual([]);
  await bram.leave();
});
