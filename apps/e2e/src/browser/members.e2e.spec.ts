import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest('whoever gives access finds anybody of the region while typing, and keeps who was chosen', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/inzage`);
  await noor.press('Inzage geven');
  await noor.sees('Een procesregisseur van de regio benoemt u op het tabblad Betrokkenen.');
  await noor.find('radio', /^Casusoverleg/).waitFor();
  expect(await noor.find('radio', /^Procesregie/).count()).toBe(0);
  const field = noor.page.getByRole('combobox', { name: 'Wie krijgt inzage' });
  const options = noor.page.getByRole('option');

  await field.click();
  await options.first().waitFor();
  await field.fill('niemand heet zo');
  await noor.sees('Niemand gevonden. Zoek op naam, functie, organisatie of gemeente.');
  await field.fill('POLITIE  bram');
  await options.filter({ hasText: 'Bram Visser' }).waitFor();
  expect(await options.count()).toBe(1);
  await noor.shows('member-field');
  await field.press('ArrowDown');
  await field.press('Enter');
  const chosen = await field.inputValue();
  expect(chosen).toMatch(/^Bram /);
  expect(await noor.shortcomings()).toEqual([]);

  await field.fill('niemand heet zo');
  await noor.sees('Niemand gevonden. Zoek op naam, functie, organisatie of gemeente.');
  await field.fill('Roos Hendr');
  await noor.page.getByRole('option', { name: 'Roos Hendriks' }).waitFor();
  await field.press('Tab');
  expect(await field.inputValue()).toBe(chosen);
  await noor.leave();
});

screenTest('process coordination is asked for by a coordinator of the region, and by nobody else', async () => {
  const { file } = await backstage.opened();
  const karim = await house.signedIn('Karim Aydin', `/aangemeld/${file.cardId}`);
  await karim.press('Inzage vragen');
  await karim.find('radio', /^Procesregie/).waitFor();
  await karim.leave();
  await backstage.letRead('leila', file.id, 'EXPERT_ADVICE_PGA', ['PLAN']);
  const leila = await house.signedIn('Leila Mansouri', `/casussen/${file.id}`);
  await leila.press('Waarom zie ik dit?');
  await leila.press('Verlenging vragen');
  await leila.find('radio', /^Advies van een deskundige/).waitFor();
  expect(await leila.find('radio', /^Procesregie/).count()).toBe(0);
  await leila.write('Waarom is dit nodig?', 'Ik kijk ook volgende maand mee.');
  await leila.write('Waarom kan het niet met minder?', 'Het plan is nog niet klaar.');
  await leila.press('Vraag versturen');
  await leila.sees('U vroeg om langer te lezen. Uw vraag wacht op antwoord.');
  expect(await leila.find('button', 'Verlenging vragen').count()).toBe(0);
  await leila.leave();
});
