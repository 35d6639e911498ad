import { beforeAll, expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { Backstage } from './backstage.js';
import { Keyboard } from './keyboard.js';
import { tooWide } from './shortcomings.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

/** A phone, a window of 1280 pixels at 200 %, and one at 400 %. */
const ROOMS = [
  { width: 390, height: 844 },
  { width: 640, height: 450 },
  { width: 320, height: 256 },
];
/** Room for all parts. */
const DESK = { width: 1280, height: 900 };
/** In the page: until it was drawn in its new size. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';
/** Two lines of tabs are higher. */
const ONE_LINE = 60;
/** A browser draws parts of pixels. */
const ROUNDED = 1;

const parts = (visitor: Visitor): Locator => visitor.find('navigation', 'Onderdelen van het dossier');
const boxOf = async (place: Locator) => {
  const box = await place.boundingBox();
  if (!box) throw new Error(`${place.toString()} has no box`);
  return box;
};

/** What is wrong with how a tab stands in its row. */
const misplaced = async (tab: Locator, row: Locator): Promise<string[]> => {
  const [inner, outer, name] = [await boxOf(tab), await boxOf(row), await tab.innerText()];
  const isInView = inner.x > outer.x - ROUNDED && inner.x + inner.width < outer.x + outer.width + ROUNDED;
  return [
    ...(isInView ? [] : [`${name} is out of view`]),
    ...(inner.height >= 24 && inner.width >= 24 ? [] : [`${name} is too small`]),
    ...(outer.height <= ONE_LINE ? [] : ['the tabs take more than one line']),
  ];
};

const current = (row: Locator): Locator => row.locator('[aria-current=page]');

screenTest('the parts of a case are one row at every width, with the current one in view', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}`);
  const row = parts(noor);
  const paths = await row
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths).toHaveLength(11);
  const faults: string[] = [];
  for (const path of paths) {
    await noor.goTo(path);
    expect(await current(row).getAttribute('href')).toBe(path);
    for (const room of ROOMS) {
      await noor.page.setViewportSize(room);
      await noor.page.evaluate(DRAWN);
      faults.push(...(await misplaced(current(row), row)), ...(await tooWide(noor.page)));
    }
  }
  expect(faults).toEqual([]);
  await noor.page.setViewportSize(DESK);
  await noor.page.evaluate(DRAWN);
  for (const tab of await row.getByRole('link').all()) faults.push(...(await misplaced(tab, row)));
  expect(faults).toEqual([]);
  await noor.leave();
});

screenTest('the keyboard reaches each part of a case on a phone and sees where it is', async () => {
  const { file } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit');
  await noor.page.setViewportSize({ width: 390, height: 844 });
  await noor.goTo(`/casussen/${file.id}/afronden`);
  const row = parts(noor);
  const keys = new Keyboard(noor.page);
  const tabs = await row.getByRole('link').all();
  const faults: string[] = [];
  for (const tab of tabs) {
    await keys.tabTo(tab);
    faults.push(...(await misplaced(tab, row)));
    expect(await noor.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  }
  expect(faults).toEqual([]);
  await noor.page.keyboard.press('Enter');
  await noor.page.waitForURL(/tijdlijn$/);
  await noor.ready();
  expect(await misplaced(current(row), row)).toEqual([]);
  await noor.shows('case-tabs');
  expect(await noor.shortcomings()).toEqual([]);
  expect(await noor.darkShortcomings()).toEqual([]);
  await noor.leave();
});
