import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const concludeToCare = async (noor: Visitor): Promise<void> => {
  await noor.press('Ontvangst bevestigen');
  await noor.sees('De ontvangst is bevestigd');
  await noor.write('Wat maakt u van dit signaal?', 'Er is hulp nodig, geen dreiging. Het wijkteam kent het gezin.');
  await noor.choose(/^Wat is er nodig\?/, /^Hulp in de eigen gemeente/);
  await noor.press('Duiding opslaan');
  expect(await noor.faults()).toHaveLength(3);
  await noor.write('Organisatie', 'Wijkteam Lindehoven');
  await noor.write('Naam van de ontvanger', 'Een wijkwerker');
  await noor.write('Telefoonnummer', '0900-9100');
  await noor.press('Duiding opslaan');
  await noor.sees('U wacht op de tweede lezer');
};

/** The deputy finds the question among what waits, reads along and agrees. */
const agree = async (sven: Visitor, signalId: string): Promise<void> => {
  await sven.goTo('/');
  const row = sven.page.getByRole('row').filter({ has: sven.page.locator(`a[href$="${signalId}"]`) });
  await row.getByText('Lees mee met een collega').waitFor();
  await row.getByRole('link').click();
  await sven.sees('Lees mee en geef antwoord');
  await sven.choose(/^Bent u het ermee eens\?/, /^Ja/);
  await sven.press('Antwoord vastleggen');
  await sven.sees('Uw antwoord is vastgelegd');
};

const takeOver = async (receiver: Visitor, code: string): Promise<void> => {
  await receiver.goTo('/melden/overname');
  await receiver.write('Uw code', code.replaceAll(/[0-9A-Z]/g, '7'));
  await receiver.press('Overname bevestigen');
  await receiver.sees('Met deze code kan niet worden bevestigd');
  await receiver.write('Uw code', code.toLowerCase());
  await receiver.press('Overname bevestigen');
  await receiver.sees('Dank u wel, u hebt bevestigd');
};

screenTest('a signal goes to care when the deputy agrees and the receiver confirms with a code', async () => {
  const { id } = await backstage.report();
  const noor = await house.signedIn('Noor de Wit', `/signalen/${id}`);
  await concludeToCare(noor);
  const shortcomings = await noor.shortcomings();

  const sven = await house.signedIn('Sven Dijkstra');
  await agree(sven, id);
  await sven.shows('second-reader');
  shortcomings.push(...(await sven.shortcomings()));

  await noor.goTo(`/signalen/${id}`);
  const handedOver = noor.find('region', 'Overgedragen aan');
  const code = await handedOver.locator('strong', { hasText: /^[0-9A-Z]+(-[0-9A-Z]+)+$/ }).innerText();
  shortcomings.push(...(await noor.shortcomings()));
  const receiver = await house.passerBy();
  await takeOver(receiver, code);
  expect(await receiver.everything()).not.toMatch(/Lindehoven|wijkteam/i);
  shortcomings.push(...(await receiver.shortcomings()));

  await noor.goTo(`/signalen/${id}`);
  await handedOver.getByText('Overgenomen').waitFor();

  const frits = await house.signedIn('Frits Postma');
  expect(await frits.differences([`/signalen/${id}`])).toEqual([]);
  expect(shortcomings).toEqual([]);
  await Promise.all([noor, sven, receiver, frits].map((visitor) => visitor.leave()));
});

screenTest('a reporter hears nothing more only when a second person agrees', async () => {
  const { signal } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/signalen/${signal.id}`);
  await noor.press('Afzien van terugkoppeling');
  await noor.press('Voorleggen aan een tweede persoon');
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Waarom hoort de melder niets?', 'De melder is niet te bereiken.');
  await noor.find('button', 'Voorleggen aan een tweede persoon').dblclick();
  await noor.sees('Afsluiten zonder terugkoppeling');
  await noor.shows('waiver');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.leave();
  const sven = await house.signedIn('Sven Dijkstra');
  await agree(sven, signal.id);
  await sven.goTo(`/signalen/${signal.id}`);
  await sven.sees('Mee eens');
  await sven.leave();
});
