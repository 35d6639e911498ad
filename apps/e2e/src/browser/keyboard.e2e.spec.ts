import { beforeAll, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { until } from '../client/patience.js';
import { Backstage } from './backstage.js';
import { Keyboard } from './keyboard.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest('a concern is reported with the keyboard alone, mistakes included', async () => {
  const teacher = await house.passerBy();
  await teacher.goTo('/melden/lindehoven');
  const keys = new Keyboard(teacher.page);
  await keys.press('Volgende');
  await teacher.sees('Stap 2 van 5');
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

const LOW = { width: 1280, height: 420 };
/** The room that is left between a field and its list, in pixels. */
const ROOM = 12;

/** Whether the list that is open stands against its field, below or above it. */
const isBeside = async (visitor: Visitor, field: string): Promise<boolean> => {
  const inner = await visitor.page.getByRole('combobox', { name: field }).boundingBox();
  // The list scrolls in its frame.
  const list = await visitor.page.getByRole('listbox').locator('xpath=..').boundingBox();
  if (!inner || !list) return false;
  const [below, above] = [list.y - (inner.y + inner.height), inner.y - (list.y + list.height)];
  return [below, above].some((room) => room >= 0 && room < ROOM);
};

/** Scrolls a little until the field moved, and then until its list stands beside it again. */
const scrollALittle = async (visitor: Visitor, field: string, pixels: number): Promise<void> => {
  const combobox = visitor.page.getByRole('combobox', { name: field });
  const place = async () => (await combobox.boundingBox())?.y;
  const before = await place();
  await combobox.hover();
  await visitor.page.mouse.wheel(0, pixels);
  await until('the field to move', async () => (await place()) !== before);
  await until('the list to follow its field', () => isBeside(visitor, field));
};

/** Goes by the Tab key from the field before to one that is out of view, of which the list opens and stays. */
const openByTab = async (visitor: Visitor, before: Locator, field: string): Promise<void> => {
  const combobox = visitor.page.getByRole('combobox', { name: field });
  await before.focus();
  await before.hover();
  await visitor.page.mouse.wheel(0, -3_000);
  await until('the field to be out of view', async () => ((await combobox.boundingBox())?.y ?? 0) > LOW.height);
  await visitor.page.keyboard.press('Tab');
  await until('the list to stand beside its field', () => isBeside(visitor, field));
  await visitor.page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  expect(await isBeside(visitor, field)).toBe(true);
};

screenTest('a list that opens while its field comes into view stays open, and follows the field', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit');
  await noor.page.setViewportSize(LOW);
  for (const { path, button, before, field } of [
    {
      path: 'opschaling',
      button: 'Opschalen',
      before: noor.field('Waarom is dit nodig?'),
      field: 'Wie neemt dit op?',
    },
    {
      path: 'plan',
      button: 'Maatregel toevoegen',
      before: noor.page.getByRole('button', { name: /Leefgebied/ }),
      field: 'Wie doet dit?',
    },
  ]) {
    await noor.goTo(`/casussen/${file.id}/${path}`);
    await noor.press(button);
    await openByTab(noor, before, field);
    await scrollALittle(noor, field, 30);
    await scrollALittle(noor, field, -30);
    await noor.page.mouse.wheel(0, -3_000);
    await noor.page.getByRole('listbox').waitFor({ state: 'detached' });
  }
  await noor.leave();
});
