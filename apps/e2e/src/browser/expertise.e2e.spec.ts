import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const STRANGERS = ['Hans Brouwer', 'Frits Postma', 'Nadia Kramer'];

const askWithMistakes = async (karim: Visitor, question: string): Promise<void> => {
  await karim.press('Deskundige vragen', 'link');
  await karim.write('Wat is uw vraag?', `${question} Bel Jan Jansen op 06-12345678.`);
  await karim.sees('Dit kan iemand bekend maken');
  await karim.press('Weglaten: Jan Jansen');
  await karim.write('Wat is uw vraag?', question);
  await karim.press('Volgende');
  await karim.tick('Wat moet de deskundige kunnen?', 'Radicalisering bij jongeren');
  await karim.count('Hoeveel uur?', '2,1');
  await karim.day('Antwoord nodig uiterlijk', '01-03-2026');
  await karim.press('Volgende');
  expect(await karim.faults()).toEqual([
    expect.stringMatching(/kwartier/),
    'Antwoord nodig uiterlijk: Kies vandaag of een latere dag.',
  ]);
  expect(await karim.field('Hoeveel uur?').inputValue()).toBe('2,1');
  await karim.count('Hoeveel uur?', '2,25');
  await karim.day('Antwoord nodig uiterlijk', '27-03-2026');
  await karim.press('Volgende');
  await karim.sees(question);
};

const assign = async (karim: Visitor, name: string): Promise<string[]> => {
  await karim.press('Deskundige kiezen', 'link');
  await karim.find('heading', name).waitFor();
  const place = karim.page.getByRole('listitem').filter({ has: karim.find('heading', name) });
  await place
    .getByText(/geeft er les in/)
    .first()
    .waitFor();
  const shortcomings = await karim.shortcomings();
  await karim.press(`${name} vragen`);
  await karim.page
    .getByRole('alertdialog')
    .getByRole('button', { name: `${name} vragen` })
    .click();
  await karim.sees(`${name} is gevraagd en heeft nog niet geantwoord.`);
  return shortcomings;
};

const accept = async (leila: Visitor, path: string, question: string): Promise<string[]> => {
  const row = leila.page.getByRole('row').filter({ has: leila.page.locator(`a[href="${path}"]`) });
  await row.getByRole('link').click();
  await leila.sees(question);
  const shortcomings = await leila.shortcomings();
  const screen = await leila.everything();
  for (const secret of ['\nCasus\n', 'Zonder namen', 'RT-2026']) expect(screen).not.toContain(secret);
  expect(await leila.page.getByRole('alert').count()).toBe(0);
  await leila.press('Aannemen');
  await leila.sees('U hebt het verzoek aangenomen');
  await leila.count('Gewerkte uren', '1,75');
  await leila.press('Klaar melden');
  await leila.sees('De deskundige is klaar. Wie het vroeg, bevestigt dat.');
  return [...shortcomings, ...(await leila.shortcomings())];
};

/** Being asked about a case is enough to ask for access to it, from the page of the request. */
const askForAccess = async (leila: Visitor, path: string): Promise<string[]> => {
  await leila.goTo(path);
  await leila.press('Inzage vragen');
  const dialog = leila.page.getByRole('dialog');
  await leila.choose('Waarvoor?', /Advies van een deskundige/);
  await leila.write('Waarom is dit nodig?', 'Voor mijn advies.');
  await leila.write('Waarom kan het niet met minder?', 'De vraag alleen is te kort.');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await leila.sees('Wacht op antwoord');
  expect(await leila.everything()).not.toContain('RT-2026');
  return leila.shortcomings();
};

screenTest(
  'an expert is asked from a case, accepts, reports hours and asks for access, and nobody else sees anything of it',
  async () => {
    const { file } = await backstage.opened();
    const question = `Hoe voeren we het gesprek zonder het contact te verliezen? ${crypto.randomUUID()}`;
    const karim = await house.signedIn('Karim Aydin', `/aangemeld/${file.cardId}`);
    await askWithMistakes(karim, question);
    const shortcomings = await karim.shortcomings();
    await karim.press('Vraag versturen');
    await karim.sees('Er is nog niemand gevraagd');
    const path = new URL(karim.page.url()).pathname;
    shortcomings.push(...(await assign(karim, 'Leila Mansouri')));

    const leila = await house.signedIn('Leila Mansouri');
    shortcomings.push(...(await accept(leila, path, question)));
    shortcomings.push(...(await askForAccess(leila, path)));
    await leila.goTo('/urenbalans');
    await leila.find('table', 'Urenbalans').getByText('1,75').first().waitFor();

    await karim.goTo(path);
    await karim.press('Bevestigen');
    await karim.sees('Dit verzoek is afgerond.');
    await karim.goTo('/urenbalans');
    await karim.find('table', 'Urenbalans').getByText('1,75').first().waitFor();
    shortcomings.push(...(await karim.shortcomings()));
    expect(shortcomings).toEqual([]);
    await Promise.all([karim.leave(), leila.leave()]);

    for (const name of STRANGERS) {
      const stranger = await house.signedIn(name);
      expect([name, ...(await stranger.differences([path, `${path}/kandidaten`]))]).toEqual([name]);
      await stranger.goTo('/urenbalans');
      expect(await stranger.everything()).not.toContain('1,75');
      await stranger.leave();
    }
  },
);

screenTest('whoever answers a request that was answered in another tab is told so', async () => {
  const { path } = await backstage.asked('Leila Mansouri');
  const [one, other] = [await house.signedIn('Leila Mansouri'), await house.signedIn('Leila Mansouri')];
  for (const tab of [one, other]) await tab.goTo(path);
  await one.press('Aannemen');
  await one.sees('U hebt het verzoek aangenomen');
  await other.press('Aannemen');
  await other.page.getByRole('alert').getByText('Iemand anders heeft dit intussen gewijzigd').waitFor();
  await other.find('button', 'Klaar melden').waitFor();
  await Promise.all([one.leave(), other.leave()]);
});
