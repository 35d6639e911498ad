import { expect } from '@jest/globals';
import { screenTest, stage } from './stage.js';

const house = stage();

screenTest(
  'the coordinator writes the next version of the questions; who weighs reads it, a desk finds no such page',
  async () => {
    const karim = await house.signedIn('Karim Aydin');
    await karim.press('Criteria', 'link');
    await karim.find('radio', 'Spanningen op school').click();
    await karim.sees(/^Versie 1/);
    expect(await karim.shortcomings()).toEqual([]);
    await karim.press('Nieuwe versie schrijven');
    await karim.press('Vraag toevoegen');
    await karim.press('Nieuwe versie vaststellen');
    expect(await karim.faults()).toHaveLength(2);
    const added = karim.page.getByRole('group', { name: /^Vraag \d+$/ }).last();
    await added.getByRole('textbox', { name: /Nederlands/ }).fill('Wat gebeurt er als wij niets doen?');
    await added.getByRole('textbox', { name: /Engels/ }).fill('What happens if we do nothing?');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.press('Nieuwe versie vaststellen');
    await karim.sees(/^Versie 2, vastgesteld door Karim Aydin/);
    await karim.shows('criteria');
    await karim.leave();

    const bram = await house.signedIn('Bram Visser');
    await bram.goTo('/criteria?thema=theme_SCHOOL_TENSION');
    await bram.sees('Wat gebeurt er als wij niets doen?');
    expect(await bram.find('button', 'Nieuwe versie schrijven').count()).toBe(0);
    await bram.leave();

    const noor = await house.signedIn('Noor de Wit');
    expect(await noor.differences(['/criteria'])).toEqual([]);
    await noor.leave();
  },
);
