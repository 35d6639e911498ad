import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const ADVICE = 'Houd contact met de leerling en bel als het gedrag erger wordt.';

/** What somebody with a receipt code reads of a report. */
const statusOf = async (teacher: Visitor, code: string): Promise<string> => {
  await teacher.goTo('/melden/status');
  await teacher.write('Uw code', code);
  await teacher.press('Bekijken');
  await teacher.find('region', 'Hoe ver is uw melding?').waitFor();
  return teacher.everything();
};

const findsItDue = async (noor: Visitor, signalId: string): Promise<void> => {
  await noor.goTo('/');
  const row = noor.page.getByRole('row').filter({ has: noor.page.locator(`a[href$="${signalId}"]`) });
  await row.getByText('Geef de melder terugkoppeling').waitFor();
  await row.getByRole('link').click();
  await noor.find('region', 'Nu te doen').getByText('Geef de melder terugkoppeling').waitFor();
};

const giveFeedback = async (noor: Visitor): Promise<void> => {
  await noor.sees('Deze melder mag de uitkomst niet horen.');
  const levels = noor.find('radiogroup', /^Wat hoort de melder\?/).getByRole('radio');
  expect(await levels.count()).toBe(2);
  await noor.choose(/^Wat hoort de melder\?/, /^Beoordeeld, met een advies/);
  const panel = noor.find('region', 'Terugkoppeling aan de melder');
  const send = panel.getByRole('button', { name: 'Terugkoppeling vastleggen' });
  await send.click();
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Welk advies gaf u?', ADVICE);
  await send.click();
  await noor.sees('De terugkoppeling is vastgelegd');
};

screenTest('the reporter hears as much as is allowed, and the same neutral words for every outcome', async () => {
  const { signal } = await backstage.opened();
  const { signal: other } = await backstage.weighed('NO_ACTION');
  const noor = await house.signedIn('Noor de Wit');
  await findsItDue(noor, signal.id);
  const shortcomings = await noor.shortcomings();
  await giveFeedback(noor);
  await noor.sees(ADVICE);
  await noor.shows('feedback');
  shortcomings.push(...(await noor.shortcomings()));

  const teacher = await house.passerBy();
  const heard = await statusOf(teacher, signal.receiptCode);
  expect(heard).toContain('Uw melding: Beoordeeld');
  expect(heard).not.toContain(ADVICE);
  expect(await statusOf(teacher, other.receiptCode)).toBe(heard);
  shortcomings.push(...(await teacher.shortcomings()));

  await noor.press('Signaal afsluiten');
  await noor.sees('Het signaal is afgesloten');
  shortcomings.push(...(await noor.shortcomings()));
  expect(await statusOf(teacher, signal.receiptCode)).toContain('Uw melding: Afgesloten');

  const frits = await house.signedIn('Frits Postma');
  expect(await frits.differences([`/signalen/${signal.id}`])).toEqual([]);
  expect(shortcomings).toEqual([]);
  await Promise.all([noor, teacher, frits].map((visitor) => visitor.leave()));
});
