import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const QUESTION = 'Wat maakt u van dit signaal?';
const TEXT = 'Nagevraagd bij de school; het gedrag is concreet.';

const acknowledged = async (): Promise<string> => {
  const { id, version } = await backstage.report();
  const noor = await backstage.as('noor');
  await noor.do('acknowledgeSignal', 'AcknowledgeSignalInput', { signalId: id, version }, '{ id }');
  return `/signalen/${id}`;
};

screenTest(
  'a text that was not sent is kept for its writer, in another browser too, and never in the browser',
  async () => {
    const path = await acknowledged();
    const here = await house.signsIn('Noor de Wit');
    await here.goTo(path);
    await here.write(QUESTION, TEXT);
    await here.sees(/^Concept bewaard om \d\d:\d\d$/);
    await here.page.evaluate('scrollTo(0, 0)');
    await here.shows('draft');
    expect(await here.shortcomings()).toEqual([]);
    expect(await here.page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain('Nagevraagd');
    await here.leave();

    const there = await house.signsIn('Noor de Wit');
    await there.goTo(path);
    await there.sees('U gaat verder met uw concept');
    expect(await there.field(QUESTION).inputValue()).toBe(TEXT);
    await there.press('Concept weggooien');
    await there.find('button', 'Concept weggooien').waitFor({ state: 'detached' });
    expect(await there.field(QUESTION).inputValue()).toBe('');
    await there.goTo(path);
    expect(await there.field(QUESTION).inputValue()).toBe('');
    await there.leave();
  },
);

screenTest('when the session ends in the middle of a form, its text outlives signing in again', async () => {
  const { id, story, version } = await backstage.report();
  await (
    await backstage.as('noor')
  ).do('acknowledgeSignal', 'AcknowledgeSignalInput', { signalId: id, version }, '{ id }');
  const noor = await house.signsIn('Noor de Wit');
  await noor.goTo(`/signalen/${id}`);
  await noor.write(QUESTION, TEXT);
  await noor.choose(/^Wat is er nodig\?/, /^De regio moet meekijken/);

  await noor.page.context().clearCookies();
  await noor.press('Duiding opslaan');
  await noor.find('alertdialog', 'Uw sessie is voorbij').waitFor();
  expect(await noor.shortcomings()).toEqual([]);

  const [tab] = await Promise.all([
    noor.page.context().waitForEvent('page'),
    noor.press('Aanmelden in een nieuw tabblad'),
  ]);
  await tab.getByRole('link', { name: /^Aanmelden met/ }).click();
  await tab.getByRole('button', { name: 'Noor de Wit' }).click();
  await tab.getByRole('heading', { level: 1 }).waitFor();
  await tab.close();
  await noor.page.bringToFront();
  await noor.page.evaluate('dispatchEvent(new Event("focus"))');

  await noor.find('alertdialog', 'Uw sessie is voorbij').waitFor({ state: 'detached' });
  expect(await noor.field(QUESTION).inputValue()).toBe(TEXT);
  await noor.sees(story);
  await noor.press('Duiding opslaan');
  await noor.sees('De duiding is opgeslagen');
  await noor.leave();
});
