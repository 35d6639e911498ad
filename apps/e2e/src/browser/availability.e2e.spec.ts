import { expect } from '@jest/globals';
import { screenTest, stage } from './stage.js';
import type { Visitor } from './visitor.js';

const house = stage();

const WEEK = '/beschikbaarheid?week=2026-03-02';
const TITLE = 'Kanarie-afspraak';
const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (start: string): string[] => [
  'BEGIN:VEVENT',
  'UID:one@test',
  `SUMMARY:${TITLE}`,
  `DTSTART:${start}`,
  'DTEND:20260305T143000Z',
  'END:VEVENT',
];

const busyOf = (visitor: Visitor) => visitor.find('region', 'Uw week').getByText('Bezet');

screenTest(
  'a calendar file that is wrong names its line, a right one fills the week, and a colleague sees nothing of it',
  async () => {
    const petra = await house.signedIn('Petra de Graaf', WEEK);
    expect(await busyOf(petra).count()).toBe(0);
    await petra.hand('Agendabestand kiezen', { name: 'fout.ics', text: calendar(...event('morgen')) });
    const refusal = petra.page.getByRole('alert');
    await refusal.getByText(/regel 7/i).waitFor();
    expect(await busyOf(petra).count()).toBe(0);

    await petra.hand('Agendabestand kiezen', { name: 'goed.ics', text: calendar(...event('20260305T130000Z')) });
    await petra.sees('Uw agenda is gelezen.');
    await busyOf(petra).first().waitFor();
    await petra.find('region', 'Uw week').getByText(/14:00/).first().waitFor();
    expect(await petra.everything()).not.toContain(TITLE);
    expect(await petra.shortcomings()).toEqual([]);
    await petra.leave();

    for (const name of ['Fatima el Idrissi', 'Karim Aydin']) {
      const colleague = await house.signedIn(name, WEEK);
      expect([name, await busyOf(colleague).count()]).toEqual([name, 0]);
      expect(await colleague.everything()).not.toContain(TITLE);
      await colleague.leave();
    }
  },
);
