import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

const POLICE = ['Joost Bakker', 'Bram Visser'];

/** Has the waiting meetings planned and confirms the one of a case; gives the police officer who was chosen. */
const plan = async (karim: Visitor, number: string, shortcomings: string[]): Promise<string> => {
  await karim.goTo('/planner');
  await karim.press('Plan overleggen');
  await karim.page.getByRole('progressbar', { name: 'Overleggen plannen' }).waitFor();
  const proposal = karim.page
    .getByRole('listitem')
    .filter({ has: karim.page.getByRole('link', { name: number }) })
    .filter({ has: karim.find('button', 'Vastleggen en uitnodigen') });
  await proposal.waitFor();
  await proposal.getByText('Waarom niet eerder?').waitFor();
  shortcomings.push(...(await karim.shortcomings()));
  const text = await proposal.innerText();
  await proposal.getByRole('button', { name: 'Vastleggen en uitnodigen' }).click();
  await karim.sees('Het overleg staat vast');
  return POLICE.find((name) => text.includes(name)) ?? '';
};

/** Opens the meeting from the start page. */
const openFromStart = async (visitor: Visitor, path: string): Promise<void> => {
  await visitor.page.locator(`main a[href="${path}"]`).first().click();
  await visitor.find('heading', 'Casusoverleg').waitFor();
  expect(await visitor.page.getByRole('alert').count()).toBe(0);
};

const acceptAndSave = async (chair: Visitor, secrets: readonly string[]): Promise<void> => {
  await chair.press('Ik ben erbij');
  await chair.sees('Fijn, u staat op de lijst.');
  const invitation = await chair.saved('In mijn agenda (.ics)');
  expect(invitation).toMatch(/^BEGIN:VCALENDAR[^]*DTSTART[^]*END:VCALENDAR/);
  for (const secret of secrets) expect([secret, invitation.includes(secret)]).toEqual([secret, false]);
};

/** Being called to the table is enough to ask for access to the case, from the page of the meeting. */
const askForAccess = async (chair: Visitor, number: string): Promise<void> => {
  const dialog = chair.page.getByRole('dialog');
  await chair.sees(/^U bent hierbij gevraagd\. Van de casus leest u nog niets/);
  await chair.press('Inzage vragen');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).click();
  expect(await chair.faults()).toHaveLength(3);
  await chair.choose('Waarvoor?', /overleg/i);
  await chair.write('Waarom is dit nodig?', 'Ik zit het overleg voor.');
  await chair.write('Waarom kan het niet met minder?', 'De agenda zegt niet wat er speelt.');
  await dialog.getByRole('button', { name: 'Vraag versturen' }).dblclick();
  await dialog.waitFor({ state: 'detached' });
  await chair.sees('Wacht op antwoord');
  expect(await chair.page.getByText('Wacht op antwoord').count()).toBe(1);
  expect(await chair.everything()).not.toContain(number);
};

/** Whoever leads the case reads the request there, and says why not. */
const refuseAccess = async (caseId: string): Promise<void> => {
  const noor = await house.signedIn('Noor de Wit');
  const dialog = noor.page.getByRole('dialog');
  await noor.goTo(`/casussen/${caseId}/inzage`);
  await noor.sees('Ik zit het overleg voor.');
  await noor.press('Weigeren: inzage voor Marit Jansen');
  await dialog.getByRole('button', { name: 'Weigeren' }).click();
  expect(await noor.faults()).toHaveLength(1);
  await noor.write('Waarom geeft u geen inzage?', 'Ik vertel het aan tafel.');
  await dialog.getByRole('button', { name: 'Weigeren' }).dblclick();
  await dialog.waitFor({ state: 'detached' });
  await noor.sees('Ik vertel het aan tafel.');
  await noor.leave();
};

/** Asks, is refused with a reason, and reads nothing of the case. */
const askInVain = async (chair: Visitor, path: string, file: { id: string; number: string }): Promise<void> => {
  await askForAccess(chair, file.number);
  expect(await chair.shortcomings()).toEqual([]);
  await chair.shows('called-in');
  await refuseAccess(file.id);
  await chair.goTo(path);
  await chair.sees('Ik vertel het aan tafel.');
  expect(await chair.differences([`/casussen/${file.id}`])).toEqual([]);
};

const dropOut = async (officer: Visitor, path: string): Promise<void> => {
  await openFromStart(officer, path);
  await officer.press('Ik kan niet');
  await officer.page.getByRole('alertdialog').getByRole('button', { name: 'Ik kom niet' }).click();
  await officer.sees('U staat niet meer op de lijst');
};

const repair = async (karim: Visitor, path: string, shortcomings: string[]): Promise<void> => {
  await karim.goTo(path);
  const confirm = karim.find('button', 'Vastleggen en uitnodigen').first();
  await confirm.waitFor();
  shortcomings.push(...(await karim.shortcomings()));
  await confirm.click();
  await karim.sees('Het overleg staat vast');
};

/** The table goes on without the police for a reason; later it turns out that somebody was there. */
const holdWithout = async (chair: Visitor): Promise<void> => {
  const dialog = chair.page.getByRole('dialog');
  await chair.press('Overleg openen');
  await chair.press('Aanwezigheid vastleggen');
  expect(await chair.faults()).toHaveLength(1);
  await chair.write('Waarom gaat het overleg zonder deze partij door?', 'De agent is opgeroepen, uitstel kan niet.');
  await chair.shows('quorum');
  await chair.press('Aanwezigheid vastleggen');
  await dialog.waitFor({ state: 'detached' });
  await chair.sees('De agent is opgeroepen, uitstel kan niet.');
  await chair.press('Aanwezigheid verbeteren');
  await chair.tick('Wie zit er aan tafel?', /Politie/);
  await chair.press('Aanwezigheid vastleggen');
  await dialog.waitFor({ state: 'detached' });
  await chair.sees('Elke partij die nodig is, was er: de tafel kon besluiten.');
  await chair.sees('De agent is opgeroepen, uitstel kan niet.');
  await chair.shows('attendance');
};

const record = async (chair: Visitor, path: string, said: { decision: string; action: string }): Promise<void> => {
  await chair.goTo(path);
  await holdWithout(chair);
  await chair.press('Besluit vastleggen');
  await chair.write('Wat is er besloten?', said.decision);
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Besluit vastleggen' }).click();
  await chair.sees(said.decision);
  await chair.press('Actie toevoegen');
  await chair.write('Wat gaat er gebeuren?', said.action);
  await chair.pick('Wie doet het?', 'Noor de Wit');
  await chair.day('Klaar op', '27-03-2026');
  await chair.press('Actie vastleggen');
  await chair.sees(said.action);
};

/** Somebody without a seat at the table finds no meeting, and nothing of it on the own screens. */
const seesNothing = async (path: string, secrets: readonly string[]): Promise<void> => {
  const hans = await house.signedIn('Hans Brouwer');
  expect(await hans.differences([path])).toEqual([]);
  for (const screen of ['/', '/overleggen']) {
    await hans.goTo(screen);
    const shown = await hans.everything();
    for (const secret of secrets) expect(shown).not.toContain(secret);
  }
  await hans.leave();
};

screenTest('a meeting is planned, confirmed, repaired and held, and only who sits at the table sees it', async () => {
  const { file, signal } = await backstage.opened();
  const id = await backstage.wished(file.cardId);
  const path = `/overleggen/${id}`;
  const shortcomings: string[] = [];
  const karim = await house.signedIn('Karim Aydin');
  const police = await plan(karim, file.number, shortcomings);
  expect(POLICE).toContain(police);

  const marit = await house.signedIn('Marit Jansen');
  await openFromStart(marit, path);
  await acceptAndSave(marit, [file.number, signal.story, 'adicalis', 'Noor', 'Leerling', police]);
  shortcomings.push(...(await marit.shortcomings()));
  await askInVain(marit, path, file);

  const officer = await house.signedIn(police);
  await dropOut(officer, path);
  expect(await officer.differences([path])).toEqual([]);
  await officer.leave();
  await repair(karim, path, shortcomings);
  await karim.leave();

  const said = { decision: `School blijft vindplaats. ${id}`, action: `Gesprek met ouders plannen. ${id}` };
  await backstage.begun(id);
  await record(marit, path, said);
  shortcomings.push(...(await marit.shortcomings()));
  await marit.leave();

  const noor = await house.signedIn('Noor de Wit');
  await noor.sees('Voer uw actiepunt uit');
  await openFromStart(noor, path);
  await noor.sees(said.action);
  await noor.leave();
  expect(shortcomings).toEqual([]);

  const planner = await house.signedIn('Karim Aydin', path);
  await planner.sees('Wat hier is besproken, is voor wie aan tafel zat.');
  const read = await planner.everything();
  for (const text of Object.values(said)) expect(read).not.toContain(text);
  await planner.leave();

  await seesNothing(path, [file.number, said.decision, said.action]);
});
