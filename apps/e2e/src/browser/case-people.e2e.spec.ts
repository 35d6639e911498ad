import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest(
  'a case manager involves a colleague, closes the case and keeps somebody away; who is shut out reads nothing',
  async () => {
    const { file, signal } = await backstage.opened();
    const path = `/casussen/${file.id}/betrokkenen`;
    const noor = await house.signedIn('Noor de Wit');
    const frits = await house.signedIn('Frits Postma');
    expect(await frits.differences([path])).toEqual([]);

    await noor.goTo(path);
    await noor.press('Collega betrekken');
    const dialog = noor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Collega betrekken' }).click();
    expect(await noor.faults()).toHaveLength(3);
    await noor.page.getByRole('combobox', { name: /Welke collega/ }).fill('Frits');
    await noor.page.getByRole('option', { name: /Frits Postma/ }).click();
    await noor.choose(/Wat gaat deze collega doen/, 'Meewerken aan de casus');
    await noor.write('Waarom is deze collega nodig?', 'Kent de schuldenkant.');
    await dialog.getByRole('button', { name: 'Collega betrekken' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees('Waarom: Kent de schuldenkant.');
    expect(await noor.shortcomings()).toEqual([]);
    await frits.goTo(`/casussen/${file.id}`);
    await frits.sees(signal.story);

    await noor.press('Casus afschermen');
    await noor.write('Waarom schermt u de casus af?', 'Er loopt een verzoek van de betrokkene.');
    await dialog.getByRole('button', { name: 'Casus afschermen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees('Beperkt: deze casus is tijdelijk afgeschermd');
    await frits.goTo(`/casussen/${file.id}`);
    await frits.sees('Alleen enkele aangewezen collega’s kunnen de inhoud nu lezen.');
    expect(await frits.everything()).not.toContain(signal.story);
    expect(await frits.shortcomings()).toEqual([]);
    await noor.press('Afscherming opheffen');
    await noor.sees('De casus is open voor iedereen die erbij betrokken is.');

    await noor.press('Belangenconflict melden');
    await noor.page.getByRole('combobox', { name: /Om wie gaat het/ }).fill('Frits');
    await noor.page.getByRole('option', { name: /Frits Postma/ }).click();
    await noor.write('Wat is het belangenconflict?', 'Buurman van de betrokkene.');
    await dialog.getByRole('button', { name: 'Belangenconflict melden' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees(/Buurman van de betrokkene/);
    await noor.shows('case-people');
    expect(await noor.shortcomings()).toEqual([]);
    expect(await frits.differences([`/casussen/${file.id}`, path])).toEqual([]);
    await noor.leave();
    await frits.leave();
  },
);
