import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const next = (visitor: Visitor): Promise<void> => visitor.press('Volgende');

/** The next report is answered as one too many, as the service would. */
const refuseReports = (teacher: Visitor, code: string): Promise<unknown> =>
  teacher.page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('"narrative"')
      ? route.fulfill({ json: { errors: [{ message: 'no', extensions: { code } }], data: { submitSignal: null } } })
      : route.fallback(),
  );

/** Too many reports at once: the screen says whom to call, and the text stays. */
const isToldToCall = async (teacher: Visitor): Promise<string[]> => {
  const shortcomings: string[] = [];
  for (const code of ['FORM_BUSY', 'RATE_LIMITED']) {
    await refuseReports(teacher, code);
    await teacher.press('Melding versturen');
    await teacher.sees(/Uw melding is nog niet verstuurd\. .* Bel de gemeente op 0900-9001\./);
    shortcomings.push(...(await teacher.shortcomings()));
    if (code === 'FORM_BUSY') await teacher.shows('form-busy');
    await teacher.page.unroute('**/graphql');
  }
  await teacher.sees('Een leerling zegt dat praten geen zin meer heeft.');
  return shortcomings;
};

const reportAsTeacher = async (teacher: Visitor): Promise<string[]> => {
  const shortcomings: string[] = [];
  const look = async (): Promise<void> => void shortcomings.push(...(await teacher.shortcomings()));
  await teacher.goTo('/melden/lindehoven');
  await teacher.sees('Direct gevaar? Bel');
  await teacher.shows('partner-form');
  await look();
  await next(teacher);
  await next(teacher);
  expect(await teacher.faults()).toHaveLength(2);
  await look();
  await teacher.choose('Waar gaat het over?', 'Radicalisering');
  await teacher.write('Wat hebt u gezien of gehoord?', 'Een leerling zegt dat praten geen zin meer heeft.');
  await next(teacher);
  await teacher.write('Naam', 'Leerling 17');
  await look();
  await next(teacher);
  await teacher.choose('Wie bent u?', /^Ik meld vanuit mijn werk/);
  await teacher.write('Uw naam', 'Een docent');
  await teacher.write('Uw organisatie', 'Veldersoord Lyceum');
  await look();
  await next(teacher);
  await teacher.sees('Een leerling zegt dat praten geen zin meer heeft.');
  await look();
  shortcomings.push(...(await isToldToCall(teacher)));
  await teacher.press('Melding versturen');
  await teacher.find('heading', 'Uw melding is ontvangen').waitFor();
  await look();
  return shortcomings;
};

screenTest('a teacher without an account reports a concern and follows it with the code', async () => {
  const teacher = await house.passerBy();
  expect(await reportAsTeacher(teacher)).toEqual([]);
  const code = await teacher.page.locator('strong', { hasText: /^[0-9A-Z]+(-[0-9A-Z]+)+$/ }).innerText();
  expect(teacher.page.url()).not.toContain(code);

  await teacher.goTo('/melden/status');
  await teacher.write('Uw code', code.toLowerCase());
  await teacher.press('Bekijken');
  await teacher.sees('Uw melding is bij de gemeente binnen.');
  await teacher.shows('status-by-code');
  expect(await teacher.shortcomings()).toEqual([]);

  await teacher.write('Uw code', code.replaceAll(/[0-9A-Z]/g, '7'));
  await teacher.press('Bekijken');
  await teacher.sees('Bij deze code hoort geen melding');
  await teacher.leave();
});

const asksWhen = async (noor: Visitor, path: string): Promise<void> => {
  await noor.goTo(path);
  await noor.press('Een vraag stellen');
  await noor.press('Vraag klaarzetten');
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Wat wilt u weten?', 'Op welke dag zag u dit?');
  await noor.press('Vraag klaarzetten');
  await noor.sees('Nog niet beantwoord');
};

const looksWith = async (teacher: Visitor, code: string): Promise<void> => {
  await teacher.goTo('/melden/status');
  await teacher.write('Uw code', code);
  await teacher.press('Bekijken');
  await teacher.find('region', 'Hoe ver is uw melding?').waitFor();
};

screenTest('the desk asks, the reporter answers with the code, and takes the report back', async () => {
  const signal = await backstage.report();
  const noor = await house.signedIn('Noor de Wit');
  const teacher = await house.passerBy();
  await (
    await backstage.as('noor')
  ).do('acknowledgeSignal', 'AcknowledgeSignalInput', { signalId: signal.id, version: signal.version }, '{ id }');
  await asksWhen(noor, `/signalen/${signal.id}`);
  await looksWith(teacher, signal.receiptCode);
  await teacher.sees('Op welke dag zag u dit?');
  await teacher.shows('question-by-code');
  const shortcomings = [...(await noor.shortcomings()), ...(await teacher.shortcomings())];
  await teacher.write('Uw antwoord', 'Op dinsdag, na het derde uur.');
  await teacher.press('Antwoord versturen');
  await teacher.sees('Uw antwoord is verstuurd');

  await noor.goTo('/');
  const row = noor.page.getByRole('row').filter({ has: noor.page.locator(`a[href$="${signal.id}"]`) });
  await row.filter({ hasText: 'Lees het antwoord van de melder' }).getByRole('link').click();
  await noor.sees('Op dinsdag, na het derde uur.');
  await noor.shows('question-to-reporter');
  await noor.press('Gelezen');
  await noor.sees('Het antwoord is gelezen');

  await teacher.press('Lees wat er gebeurt');
  await teacher.sees('De gemeente stopt met uw melding.');
  shortcomings.push(...(await teacher.shortcomings()));
  await teacher.press('Melding intrekken');
  await teacher.sees('U hebt uw melding ingetrokken');
  await teacher.sees('Uw melding: Afgesloten');
  shortcomings.push(...(await teacher.shortcomings()), ...(await noor.shortcomings()));
  expect(shortcomings).toEqual([]);
  await Promise.all([noor.leave(), teacher.leave()]);
});

screenTest('a form that is off and a form without its link look the same', async () => {
  const somebody = await house.passerBy();
  await somebody.goTo('/melden/meerwolde');
  const off = await somebody.everything();
  expect(await somebody.shortcomings()).toEqual([]);
  for (const path of ['/melden/heidervoort', '/melden/heidervoort?link=geraden', '/melden/bestaat-niet']) {
    await somebody.goTo(path);
    expect(await somebody.everything()).toBe(off);
  }
  await somebody.leave();
});

screenTest('whoever has a worry finds whom to call, also where there is no form', async () => {
  const somebody = await house.passerBy();
  await somebody.goTo('/waar-melden/meerwolde');
  await somebody.sees('Direct gevaar? Bel');
  await somebody.sees('Deze gemeente heeft geen formulier voor iedereen.');
  const shortcomings = await somebody.shortcomings();
  await somebody.goTo('/waar-melden/lindehoven');
  await somebody.sees('Ook buiten kantoortijd');
  await somebody.shows('where-to-report');
  shortcomings.push(...(await somebody.shortcomings()));
  expect(shortcomings).toEqual([]);
  await somebody.press('Een zorg melden', 'link');
  await somebody.find('heading', 'Een zorg melden').waitFor();
  await somebody.goTo('/waar-melden/lindehoven');
  await somebody.press('Uw rechten: wat weet men over mij?', 'link');
  await somebody.sees('De burgemeester van Lindehoven');
  await somebody.shows('rights');
  expect(await somebody.shortcomings()).toEqual([]);
  await somebody.goTo('/uw-rechten/bestaat-niet');
  await somebody.sees(/bestaat niet/);

  await somebody.goTo('/waar-melden/bestaat-niet');
  await somebody.sees('Deze pagina bestaat niet, of u mag haar niet zien.');
  expect(await somebody.shortcomings()).toEqual([]);
  await somebody.leave();
});

screenTest('the statement on accessibility is there for everybody', async () => {
  const somebody = await house.passerBy();
  await somebody.goTo('/melden/lindehoven');
  await somebody.press('Toegankelijkheid', 'link');
  await somebody.find('heading', 'Wat er nog niet is').waitFor();
  expect(await somebody.shortcomings()).toEqual([]);
  await somebody.leave();
});

screenTest('whoever is not signed in is asked to, and comes back to where they were', async () => {
  const somebody = await house.passerBy();
  await somebody.goTo('/weging');
  await somebody.find('heading', 'Aanmelden').waitFor();
  expect(await somebody.shortcomings()).toEqual([]);
  await somebody.press(/^Aanmelden met/, 'link');
  await somebody.press(/^Bram Visser/);
  await somebody.find('heading', 'Weging').waitFor();
  expect(await somebody.shortcomings()).toEqual([]);
  await somebody.leave();
});
