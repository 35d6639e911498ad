import { expect } from '@jest/globals';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();

const next = (visitor: Visitor): Promise<void> => visitor.press('Volgende');

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
