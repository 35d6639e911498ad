import { expect } from '@jest/globals';
import { screenTest, stage } from './stage.js';

const house = stage();
const COVENANT = 'Convenant persoonsgerichte aanpak Veldersoord';

screenTest(
  'the coordinator decides once until when running access stays; a liaison reads it and decides nothing',
  async () => {
    const karim = await house.signedIn('Karim Aydin');
    await karim.goTo('/convenanten');
    const decide = `Einde bepalen: ${COVENANT}`;
    const dialog = karim.page.getByRole('dialog');
    await karim.press(decide);
    await karim.press('Besluit vastleggen');
    expect(await karim.faults()).toHaveLength(2);
    await karim.day('Lopende inzage tot en met', '02-02-2026');
    await karim.write('Waarom?', 'De nieuwe afspraken zijn bijna rond.');
    await karim.press('Besluit vastleggen');
    expect((await karim.faults()).join()).toMatch(/Lopende inzage tot en met/);
    await karim.day('Lopende inzage tot en met', '28-02-2028');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.find('button', 'Besluit vastleggen').dblclick();
    await dialog.waitFor({ state: 'detached' });
    await karim.sees(/Karim Aydin besloot: lopende inzage tot en met maandag 28 februari 2028/);
    await karim.shows('covenants');
    expect(await karim.shortcomings()).toEqual([]);
    await karim.leave();

    const noor = await house.signedIn('Noor de Wit');
    await noor.goTo('/convenanten');
    await noor.sees(/De nieuwe afspraken zijn bijna rond/);
    expect(await noor.find('button', decide).count()).toBe(0);
    await noor.leave();
    const lia = await house.signedIn('Lia Verhoeven');
    await lia.goTo('/convenanten');
    expect(await lia.everything()).not.toMatch(/persoonsgerichte aanpak Veldersoord|besloot/);
    await lia.leave();
  },
);
