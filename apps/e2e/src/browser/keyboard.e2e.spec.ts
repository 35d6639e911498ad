import { expect } from '@jest/globals';
import { Keyboard } from './keyboard.js';
import { screenTest, stage } from './stage.js';

const house = stage();

screenTest('a concern is reported with the keyboard alone, mistakes included', async () => {
  const teacher = await house.passerBy();
  await teacher.goTo('/melden/lindehoven');
  const keys = new Keyboard(teacher.page);
  await keys.press('Volgende');
  await keys.press('Volgende');
  expect(await teacher.faults()).toHaveLength(2);
  await keys.choose('Waar gaat het over?', /^Radicalisering/);
  await keys.write('Wat hebt u gezien of gehoord?', 'Bewaart messen in de kluis op school.');
  await keys.press('Volgende');
  await keys.press('Volgende');
  await keys.choose('Wie bent u?', /^Inwoner/);
  await keys.write('Uw naam', 'Een buur');
  await keys.press('Volgende');
  await keys.press('Melding versturen');
  await teacher.find('heading', 'Uw melding is ontvangen').waitFor();
  await teacher.leave();
});

screenTest('Ctrl K goes to a screen and finds a case by its number, and offers nothing that is not yours', async () => {
  const karim = await house.signedIn('Karim Aydin');
  await karim.command('overlegpl');
  await karim.find('menuitem', 'Overlegplanner').waitFor();
  await karim.page.keyboard.press('ArrowDown');
  await karim.page.keyboard.press('Enter');
  await karim.find('heading', 'Overlegplanner').waitFor();
  await karim.command('0001');
  await karim.find('menuitem', 'Zoek casus 0001').waitFor();
  await karim.page.keyboard.press('ArrowDown');
  await karim.page.keyboard.press('Enter');
  await karim.find('heading', 'Aangemelde casussen').waitFor();
  expect(karim.page.url()).toContain('zoek=0001');
  await karim.leave();

  const frits = await house.signedIn('Frits Postma');
  await frits.command('0001');
  await frits.sees('Niets gevonden');
  expect(await frits.shortcomings()).toEqual([]);
  await frits.leave();
});

screenTest(
  'a letter after g goes to a screen, a question mark shows the keys, and both can be switched off',
  async () => {
    const karim = await house.signedIn('Karim Aydin');
    await karim.page.keyboard.press('g');
    await karim.page.keyboard.press('a');
    await karim.find('heading', 'Aangemelde casussen').waitFor();
    await karim.page.keyboard.press('?');
    await karim.find('dialog', 'Sneltoetsen').waitFor();
    expect(await karim.shortcomings()).toEqual([]);
    await karim.page
      .getByRole('checkbox', { name: 'Toetsen van één letter aan' })
      .locator('xpath=ancestor::label')
      .click();
    await karim.page.keyboard.press('Escape');
    await karim.find('dialog', 'Sneltoetsen').waitFor({ state: 'detached' });
    await karim.page.keyboard.press('g');
    await karim.page.keyboard.press('p');
    expect(new URL(karim.page.url()).pathname).toBe('/aangemeld');
    await karim.leave();
  },
);
