import type { Day } from '@regiotafel/kernel/day';
import type { CalendarItem, PillTone } from '@regiotafel/web-ui';

/** An invented row of the table of submitted cases. */
export type SampleCase = {
  readonly id: string;
  readonly municipality: string;
  readonly theme: string;
  readonly status: string;
  readonly tone: PillTone;
  readonly urgency: string;
  readonly due: Day;
  readonly manager: string | null;
};

const TONES: Readonly<Record<string, PillTone>> = {
  Nieuw: 'info',
  'Wacht op partner': 'negative',
  'In overleg': 'info',
  Toegewezen: 'info',
  'In triage': 'warning',
};

const LINES = [
  '0118|Lindehoven|Onbegrepen gedrag|Nieuw|Hoog|2026-11-24|M. de Boer',
  '0106|Heidervoort|Onbegrepen gedrag|Nieuw|Hoog|2026-11-24|M. de Boer',
  '0113|Elzenrade|Terug na detentie|Nieuw|Normaal|2026-11-25|A. Jansen',
  '0108|Noordbeek|Spanningen op school|Wacht op partner|Normaal|2026-11-26|',
  '0115|Oudbroek|Radicalisering|In overleg|Spoed|2026-11-27|N. de Wit',
  '0110|Lindehoven|Onbegrepen gedrag|Toegewezen|Hoog|2026-11-30|M. de Boer',
  '0117|Zandstede|Terug na detentie|In triage|Normaal|2026-12-01|A. Jansen',
  '0105|Elzenrade|Terug na detentie|In triage|Normaal|2026-12-01|A. Jansen',
  '0112|Meerwolde|Spanningen op school|Nieuw|Normaal|2026-12-02|',
  '0107|Oudbroek|Radicalisering|Nieuw|Spoed|2026-12-03|N. de Wit',
  '0114|Heidervoort|Onbegrepen gedrag|Wacht op partner|Hoog|2026-12-04|M. de Boer',
  '0109|Zandstede|Terug na detentie|In overleg|Normaal|2026-12-07|A. Jansen',
  '0116|Noordbeek|Spanningen op school|Toegewezen|Normaal|2026-12-08|',
  '0111|Kerkwijde|Radicalisering|In triage|Spoed|2026-12-09|N. de Wit',
];

export const SAMPLE_CASES: readonly SampleCase[] = LINES.map((line) => {
  const [number = '', municipality = '', theme = '', status = '', urgency = '', due = '', manager = ''] =
    line.split('|');
  return {
    id: `RT-2026-${number}`,
    municipality,
    theme,
    status,
    tone: TONES[status] ?? 'neutral',
    urgency,
    due: due as Day,
    manager: manager || null,
  };
});

/** Monday morning before the sample deadlines. */
export const SAMPLE_NOW = new Date('2026-11-23T08:20:00Z');
export const SAMPLE_DAY = '2026-11-24' as Day;

const at = (day: number, time: string): Date => new Date(`2026-11-${22 + day}T${time}:00+01:00`);

export const SAMPLE_WEEK: readonly CalendarItem[] = [
  {
    id: 'regional',
    kind: 'EVENT',
    start: at(1, '09:30'),
    end: at(1, '11:00'),
    title: 'Regio-overleg',
    place: 'Zaal 2',
  },
  { id: 'busy', kind: 'BUSY', start: at(2, '08:30'), end: at(2, '11:30'), title: 'Niet beschikbaar' },
  {
    id: 'case',
    kind: 'EVENT',
    start: at(2, '13:00'),
    end: at(2, '14:30'),
    title: 'Casusoverleg RT-2026-0114',
    tone: 'warning',
  },
  {
    id: 'proposal',
    kind: 'PROPOSAL',
    start: at(2, '14:00'),
    end: at(2, '15:00'),
    title: 'Casusoverleg RT-2026-0117',
    tone: 'accent',
  },
  {
    id: 'expert',
    kind: 'EVENT',
    start: at(3, '10:00'),
    end: at(3, '11:00'),
    title: 'Gesprek deskundige',
    tone: 'positive',
  },
  { id: 'triage', kind: 'EVENT', start: at(4, '09:00'), end: at(4, '10:00'), title: 'Triage' },
  {
    id: 'feedback',
    kind: 'EVENT',
    start: at(5, '11:00'),
    end: at(5, '12:00'),
    title: 'Terugkoppeling melder',
    tone: 'positive',
  },
];
