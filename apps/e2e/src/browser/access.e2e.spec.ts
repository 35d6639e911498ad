import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

/** The coordinator asks from the card, for all that the purpose opens. */
const ask = async (karim: Visitor, cardId: string): Promise<void> => {
  await karim.goTo(`/aangemeld/${cardId}`);
  await karim.press('Inzage vragen');
  const dialog = karim.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  expect(await karim.faults()).toHaveLength(3);
  await karim.choose('Waarvoor?', /Procesregie/);
  await karim.write('Waarom is dit nodig?', 'Ik bereid het casusoverleg voor.');
  await karim.write('Waarom kan het niet met minder?', 'Zonder naam kan ik niemand uitnodigen.');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await karim.sees('Wacht op antwoord');
  expect(await karim.shortcomings()).toEqual([]);
};

/** As if the sign-in were too long ago for one command, which is the only one that names a second person. */
const forgetSignIn = async (visitor: Visitor): Promise<void> => {
  let isTold = false;
  await visitor.page.route('**/graphql', async (route) => {
    if (isTold || !route.request().postData()?.includes('secondId')) return route.fallback();
    isTold = true;
    const errors = [{ message: 'Sign in again', extensions: { code: 'STEP_UP_NEEDED' } }];
    return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ errors, data: null }) });
  });
};

/** Signs in again in another tab and comes back; what was filled in is still there. */
const signInAgain = async (visitor: Visitor, name: string): Promise<void> => {
  await visitor.sees('Meld u opnieuw aan');
  const [tab] = await Promise.all([visitor.page.context().waitForEvent('page'), visitor.press('Opnieuw aanmelden')]);
  await tab.getByRole('button', { name }).click();
  await tab.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).waitFor();
  await tab.close();
  await visitor.page.evaluate("dispatchEvent(new Event('focus'))");
  await visitor.sees('U bent opnieuw aangemeld. Ga verder waar u was.');
};

/** Who leads the case agrees and names the second person, who does so too. */
const agree = async (noor: Visitor, caseId: string): Promise<void> => {
  await noor.goTo(`/casussen/${caseId}/inzage`);
  await noor.sees('Ik bereid het casusoverleg voor.');
  await noor.shows('access-request');
  expect(await noor.shortcomings()).toEqual([]);
  await noor.press(/^Akkoord: inzage voor Karim/);
  await noor.search('Wie moet ook akkoord zijn', 'Roos Hendriks');
  const approve = noor.page.getByRole('dialog').getByRole('button', { name: 'Akkoord', exact: true });
  await forgetSignIn(noor);
  await approve.click();
  await signInAgain(noor, 'Noor de Wit');
  await approve.click();
  await noor.sees('Wacht op tweede persoon');
};

screenTest(
  'the coordinator asks for access, two people agree to identity, and the file says why it is shown',
  async () => {
    const { file } = await backstage.opened();
    const karim = await house.signedIn('Karim Aydin');
    await ask(karim, file.cardId);
    const noor = await house.signsIn('Noor de Wit');
    await agree(noor, file.id);
    expect(await karim.differences([`/casussen/${file.id}`])).toEqual([]);

    const roos = await house.signedIn('Roos Hendriks');
    await roos.page.getByRole('link', { name: 'Beslis als tweede over inzage' }).first().click();
    await roos.sees(/De casus zelf ziet u niet/);
    expect(await roos.shortcomings()).toEqual([]);
    await roos.press(/^Akkoord: inzage voor Karim/);
    await roos.sees('Inzage gegeven');
    await roos.leave();

    await karim.goTo(`/casussen/${file.id}`);
    await karim.sees('Leerling 17');
    await karim.press('Waarom zie ik dit?');
    await karim.sees(/Noor de Wit \(.*Lindehoven\) gaf u inzage op naam/);
    await karim.shows('why');
    await karim.press('Begrepen');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.leave();
    await noor.goTo(`/casussen/${file.id}/inzage`);
    await noor.shows('access');
    await noor.press(/^Verlengen: inzage van Karim/);
    await noor.sees(/Verlengen is nieuwe inzage/);
    await noor.leave();
  },
);

/** The case manager gives identity to a coordinator of the region, and names who has to agree. */
const giveIdentity = async (noor: Visitor, caseId: string): Promise<void> => {
  await noor.goTo(`/casussen/${caseId}/betrokkenen`);
  await noor.press('Procesregisseur van de regio');
  const dialog = noor.page.getByRole('dialog');
  await noor.search('Wie krijgt inzage', 'Karim Aydin');
  await noor.write('Waarom is dit nodig?', 'Hij nodigt de familie uit.');
  await noor.write('Waarom kan het niet met minder?', 'Zonder naam kan dat niet.');
  await noor.search('Wie moet ook akkoord zijn', 'Roos Hendriks');
  expect(await noor.shortcomings()).toEqual([]);
  await dialog.getByRole('button', { name: 'Inzage geven' }).click();
  await dialog.waitFor({ state: 'detached' });
  await noor.goTo(`/casussen/${caseId}/inzage`);
  await noor.sees('wacht op akkoord van Roos Hendriks');
};

screenTest('who gives identity names a second person, who reads why and agrees without seeing the case', async () => {
  const { file, signal } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit');
  await giveIdentity(noor, file.id);
  const roos = await house.signedIn('Roos Hendriks');
  await roos.page.getByRole('link', { name: 'Beslis als tweede over gegeven inzage' }).first().click();
  await roos.sees('Hij nodigt de familie uit.');
  await roos.shows('grant-second');
  expect(await roos.shortcomings()).toEqual([]);
  expect(await roos.everything()).not.toContain(signal.story);
  await roos.press(/^Weigeren: inzage voor Karim/);
  const dialog = roos.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Weigeren' }).click();
  expect(await roos.faults()).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();
  await roos.press(/^Akkoord: inzage voor Karim/);
  await roos.sees('Loopt');
  expect(await roos.differences([`/casussen/${file.id}`])).toEqual([]);
  await roos.leave();
  const karim = await house.signedIn('Karim Aydin', `/casussen/${file.id}`);
  await karim.sees('Leerling 17');
  await karim.leave();
  await noor.leave();
});

/** Who works on the case asks to tell it on; the contributor decides, without reading the case. */
const agreeToTellOn = async (noor: Visitor, leila: Visitor, caseId: string): Promise<void> => {
  await noor.goTo(`/casussen/${caseId}/bijdragen`);
  await noor.sees('Hij komt weer elke dag.');
  await noor.press('Toestemming vragen aan Leila Mansouri');
  await noor.page.getByRole('dialog').getByRole('button', { name: 'Vraag versturen' }).click();
  await noor.sees(/Toestemming gevraagd op/);
  expect(await noor.shortcomings()).toEqual([]);
  await leila.goTo('/');
  await leila.page.getByRole('link', { name: 'Mag uw bijdrage verder verteld worden?' }).first().click();
  await leila.sees('Noor de Wit vraagt uw toestemming');
  await leila.shows('consents');
  expect(await leila.shortcomings()).toEqual([]);
  await leila.press(/^Toestemming wijzigen/);
  await leila.tick('Waarvoor mag het verder verteld worden?', 'Meegeven aan een ander systeem');
  await leila.press('Opslaan');
  await leila.sees(/Mag verder verteld: Meegeven aan een ander systeem/);
  await noor.goTo(`/casussen/${caseId}/bijdragen`);
  await noor.sees(/Mag verder verteld: Meegeven aan een ander systeem/);
};

screenTest('somebody is asked one thing about a case, answers it, and reads nothing else', async () => {
  const { file, signal } = await backstage.opened();
  const noor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/bijdragen`);
  await noor.press('Iemand een vraag stellen');
  const dialog = noor.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  expect(await noor.faults()).toHaveLength(3);
  await noor.search('Aan wie vraagt u het', 'Leila Mansouri');
  await noor.write('Wat wilt u weten?', 'Hoe gaat het met deze leerling op school?');
  await noor.write('Waarom is dit nodig?', 'Alleen de school ziet hem elke dag.');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  await dialog.waitFor({ state: 'detached' });

  const leila = await house.signedIn('Leila Mansouri');
  await leila.page.getByRole('link', { name: 'Beantwoord een vraag over een casus' }).first().click();
  await leila.sees('Hoe gaat het met deze leerling op school?');
  await leila.press('Antwoorden');
  await leila.choose(/Onder welke wet/, /AVG/);
  await leila.write('Wat wilt u vertellen?', 'Hij komt weer elke dag.');
  await leila.press('Bijdrage toevoegen');
  await leila.sees('Hij komt weer elke dag.');
  await leila.shows('question');
  expect(await leila.shortcomings()).toEqual([]);
  expect(await leila.everything()).not.toContain(signal.story);
  expect(await leila.differences([`/casussen/${file.id}`, `/casussen/${file.id}/bijdragen`])).toEqual([]);
  await agreeToTellOn(noor, leila, file.id);
  await leila.leave();
  await noor.leave();
});
