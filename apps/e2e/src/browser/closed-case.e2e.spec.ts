import { readFileSync } from 'node:fs';
import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

/** What works on a case, by the names of its buttons. */
const WORK =
  /^(Naaste toevoegen|Professional toevoegen|Wijzigen|Andere wet voorstellen|Doelen wijzigen|Maatregel toevoegen|Belangen afwegen|Visie wijzigen|Opschalen|Afschalen|Notitie schrijven|Besluit vastleggen|Bijdrage toevoegen|Iemand een vraag stellen|Document toevoegen|Nieuwe versie|Collega betrekken|Procesregisseur van de regio|Inzage geven|Casus overdragen|Plan vaststellen|Van de lijst halen.*)$/;
/** What is left of a closed case for who leads it. */
const LEFT = ['Andere casusregisseur', 'Belangenconflict melden', 'Casus afschermen', 'Casus heropenen'];

/** The names of all buttons on each part of a case. */
const buttonsOf = async (visitor: Visitor, paths: readonly string[]): Promise<string[]> => {
  const names: string[] = [];
  for (const path of paths) {
    await visitor.goTo(path);
    await visitor.sees('Deze casus is gesloten');
    names.push(...(await visitor.page.getByRole('main').getByRole('button').allInnerTexts()));
  }
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
};

/** What a system for case management takes, in its own terms. */
const takeZaak = async (visitor: Visitor, number: string): Promise<void> => {
  await visitor.press('Pakket voor ander systeem');
  const entry = visitor.page.getByRole('menuitem', { name: 'Zaak volgens ZGW (JSON)' });
  await entry.waitFor();
  await visitor.shows('closed-case-package');
  const [file] = await Promise.all([visitor.page.waitForEvent('download'), entry.click()]);
  const zaak = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>;
  expect(zaak).toMatchObject({ identificatie: number });
};

/** A decision with a reason; the parts of the case take work again. */
const reopen = async (visitor: Visitor): Promise<void> => {
  await visitor.press('Casus heropenen');
  expect(await visitor.faults()).toHaveLength(1);
  await visitor.write('Waarom gaat deze casus weer open?', 'Er kwam een nieuw signaal over hem.');
  await visitor.shows('reopen');
  expect(await visitor.shortcomings()).toEqual([]);
  await visitor.find('button', 'Casus heropenen').dblclick();
  await visitor.sees(/^Heropend op/);
  expect(await visitor.page.getByText('Er kwam een nieuw signaal over hem.').count()).toBe(1);
  expect(await visitor.page.getByText('Deze casus is gesloten').count()).toBe(0);
  await visitor.find('button', 'Casus sluiten').waitFor();
};

const partsOf = (visitor: Visitor): Promise<string[]> =>
  visitor
    .find('navigation', 'Onderdelen van het dossier')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

screenTest(
  'a closed case says so on every part, offers no work, and leads its manager to where it reopens',
  async () => {
    const { file } = await backstage.opened();
    const [frits] = await backstage.members('frits');
    const noor = await backstage.as('noor');
    const about = { caseId: file.id };
    const colleague = { memberId: frits, part: 'MEMBER', reason: 'Kent de schuldenkant.' };
    await noor.do('involveMember', 'InvolveMemberInput', { ...about, ...colleague }, '{ id }');
    const relative = { relation: 'PARENT', name: 'Moeder van leerling 17' };
    await noor.do('addRelative', 'AddRelativeInput', { ...about, ...relative }, '{ id }');
    const visitor = await house.signedIn('Noor de Wit', `/casussen/${file.id}/omgeving`);
    await visitor.find('button', 'Naaste toevoegen').waitFor();
    expect(await visitor.page.getByText('Deze casus is gesloten').count()).toBe(0);
    const end = { result: 'GOALS_REACHED', summary: 'De rust is terug.', noAftercare: 'Hij krijgt hulp van school.' };
    await noor.do('closeCase', 'CloseCaseInput', { ...about, ...end }, '{ id }');

    await visitor.goTo(`/casussen/${file.id}`);
    await takeZaak(visitor, file.number);
    const paths = await partsOf(visitor);
    expect(paths).toHaveLength(11);
    const buttons = await buttonsOf(visitor, paths);
    expect(buttons.filter((name) => WORK.test(name))).toEqual([]);
    expect(buttons).toEqual(expect.arrayContaining(LEFT));
    await visitor.goTo(`/casussen/${file.id}/betrokkenen`);
    await visitor.shows('closed-case');
    expect(await visitor.shortcomings()).toEqual([]);
    await visitor.press('Heropenen bij ‘Nazorg en afsluiten’', 'link');
    await visitor.find('button', 'Casus heropenen').waitFor();

    const other = await house.signedIn('Frits Postma', `/casussen/${file.id}`);
    const seen = await buttonsOf(other, await partsOf(other));
    expect(seen.filter((name) => WORK.test(name) || name === 'Casus heropenen')).toEqual([]);
    expect(await other.find('link', 'Heropenen bij ‘Nazorg en afsluiten’').count()).toBe(0);
    await other.leave();
    await reopen(visitor);
    await visitor.leave();
  },
);
