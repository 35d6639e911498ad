import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const NUMBER = 'GGD-2026-0042';
const report = {
  gemeente: 'lindehoven',
  thema: 'RADICALISATION',
  omschrijving: 'Een cliënt zegt in de wachtkamer dat praten geen zin meer heeft.',
  melder: { naam: 'Een verpleegkundige', organisatie: 'GGD Veldersoord' },
  kenmerk: NUMBER,
};
const send = (key: string): Promise<Response> =>
  fetch(`${house.origin}/api/meldingen/v1/meldingen`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(report),
  });

screenTest('the liaison gives the system of a partner a key, sees what it reports, and revokes it', async () => {
  const noor = await house.signedIn('Noor de Wit', '/meldsystemen');
  const shortcomings = await noor.shortcomings();
  await noor.press('Systeem toevoegen');
  await noor.press('Sleutel maken');
  expect(await noor.faults()).toHaveLength(2);
  await noor.write('Naam van het systeem', 'Meldsysteem GGD');
  await noor.pick('Soort systeem', 'JZV');
  await noor.press('Sleutel maken');
  await noor.sees('U ziet deze sleutel één keer');
  shortcomings.push(...(await noor.shortcomings()));
  const key = await noor.page.locator('code').innerText();
  await noor.press('Ik heb de sleutel bewaard');
  expect(await noor.page.content()).not.toContain(key);

  expect((await send(key)).status).toBe(201);
  const desk = await backstage.as('noor');
  const list = '{ signals(sort: RECEIVED, first: 50) { edges { node { id references { number } } } } }';
  const { signals } = await desk.get<{
    signals: { edges: { node: { id: string; references: { number: string }[] } }[] };
  }>(list);
  const signal = signals.edges.find(({ node }) => node.references[0]?.number === NUMBER)?.node.id ?? '';
  await noor.goTo(`/signalen/${signal}`);
  await noor.sees(NUMBER);
  await noor.sees('Meldsysteem GGD');
  shortcomings.push(...(await noor.shortcomings()));

  await noor.goTo('/meldsystemen');
  await noor.shows('report-systems');
  await noor.press('Meldsysteem GGD intrekken');
  await noor.press('Intrekken');
  await noor.sees('Ingetrokken');
  expect((await send(key)).status).toBe(401);
  shortcomings.push(...(await noor.shortcomings()), ...(await noor.darkShortcomings()));
  expect(shortcomings).toEqual([]);
  await noor.leave();

  const frits = await house.signedIn('Frits Postma');
  expect(await frits.differences(['/meldsystemen'])).toEqual([]);
  await frits.leave();
});
