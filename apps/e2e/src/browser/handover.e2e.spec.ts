import { beforeAll, expect } from '@jest/globals';
import { Backstage } from './backstage.js';
import { screenTest, stage } from './stage.js';

const house = stage();
let backstage: Backstage;
beforeAll(() => {
  backstage = new Backstage(house.origin);
});

screenTest(
  'a case goes to another municipality: its liaison reads it at once, and the former municipality no longer',
  async () => {
    const { file, signal } = await backstage.opened();
    const path = `/casussen/${file.id}/overdracht`;
    const noor = await house.signedIn('Noor de Wit');
    const anne = await house.signedIn('Anne Jansen');
    expect(await anne.differences([path])).toEqual([]);

    await noor.goTo(path);
    await noor.press('Casus overdragen');
    const dialog = noor.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Casus overdragen' }).click();
    expect(await noor.faults()).toHaveLength(3);
    await noor.search('Aan wie biedt u', 'Anne Jansen');
    await noor.write('Waarom hoort de casus bij die gemeente?', 'Het gezin is verhuisd.');
    await noor.write('Waarom moet de ander de casus vooraf lezen?', 'Zonder verhaal is er niets te beslissen.');
    await dialog.getByRole('button', { name: 'Casus overdragen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await noor.sees('Wacht op antwoord');
    expect(await noor.shortcomings()).toEqual([]);

    await anne.goTo(path);
    await anne.sees('Het gezin is verhuisd.');
    await anne.shows('handover');
    expect(await anne.everything()).not.toContain('Leerling 17');
    expect(await anne.shortcomings()).toEqual([]);
    await anne.press('Casus overnemen');
    await anne.page.getByRole('alertdialog').getByRole('button', { name: 'Casus overnemen' }).click();
    await anne.sees('Deze casus is nu van de gemeente Heidervoort.');
    await anne.goTo(`/casussen/${file.id}`);
    await anne.sees(signal.story);
    await anne.sees('Leerling 17');
    expect(await noor.differences([`/casussen/${file.id}`, path])).toEqual([]);
    await noor.leave();
    await anne.leave();
  },
);
