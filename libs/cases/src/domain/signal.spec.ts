import { describe, expect, test } from '@jest/globals';
import { asDay, dayAt, type Day } from '@regiotafel/kernel';
import fc from 'fast-check';
import {
  after,
  CONCLUSIONS,
  deadlineOf,
  partyOf,
  reporterStep,
  SIGNAL_PARTIES,
  SIGNAL_STATUSES,
  SIGNAL_STEPS,
  SIGNAL_TRANSITIONS,
  type SignalParty,
  type SignalStatus,
  stepOf,
  stepsFrom,
} from './signal.js';
import { clocksOf, escalate } from './signal-clocks.js';

/** Every state × command × party that leads on; all others are refused. Written out, so that the table cannot vouch for itself. */
const EVERY_STEP_THAT_FITS = [
  'RECEIVED acknowledge DESK ACKNOWLEDGED',
  'RECEIVED withdraw DESK WITHDRAWN',
  'RECEIVED withdraw SYSTEM WITHDRAWN',
  'ACKNOWLEDGED interpret DESK INTERPRETING',
  'ACKNOWLEDGED withdraw DESK WITHDRAWN',
  'ACKNOWLEDGED withdraw SYSTEM WITHDRAWN',
  'INTERPRETING interpret DESK INTERPRETING',
  'INTERPRETING offer DESK OFFERED',
  'INTERPRETING join DESK WEIGHED',
  'INTERPRETING advise SECOND_READER ADVISED',
  'INTERPRETING advise SYSTEM ADVISED',
  'INTERPRETING redirect SECOND_READER REDIRECTED_TO_CARE',
  'INTERPRETING redirect SYSTEM REDIRECTED_TO_CARE',
  'INTERPRETING withdraw DESK WITHDRAWN',
  'INTERPRETING withdraw SYSTEM WITHDRAWN',
  'OFFERED weigh SYSTEM WEIGHED',
  'OFFERED return SYSTEM INTERPRETING',
  'OFFERED takeBack DESK INTERPRETING',
  'REDIRECTED_TO_CARE return DESK INTERPRETING',
  'REDIRECTED_TO_CARE return SYSTEM INTERPRETING',
  ...['WEIGHED', 'ADVISED', 'REDIRECTED_TO_CARE'].flatMap((status) => [
    `${status} giveFeedback DESK FEEDBACK_GIVEN`,
    `${status} waive SECOND_READER CLOSED`,
    `${status} waive SYSTEM CLOSED`,
  ]),
  'FEEDBACK_GIVEN close DESK CLOSED',
];

const outcome = (status: SignalStatus, step: (typeof SIGNAL_STEPS)[number], by: SignalParty): string | null => {
  try {
    return after(status, step, by);
  } catch (error) {
    expect(error).toMatchObject({ code: 'SIGNAL_WRONG_STATE', params: { status, step } });
    return null;
  }
};

describe('a signal', () => {
  test('takes exactly these steps from exactly these hands, and refuses every other one', () => {
    const fits = SIGNAL_STATUSES.flatMap((status) =>
      SIGNAL_STEPS.flatMap((step) =>
        SIGNAL_PARTIES.flatMap((by) => {
          const next = outcome(status, step, by);
          return next ? [`${status} ${step} ${by} ${next}`] : [];
        }),
      ),
    );
    expect(fits.toSorted()).toEqual(EVERY_STEP_THAT_FITS.toSorted());
  });

  test('tells each party exactly the steps that it may take', () => {
    const offered = SIGNAL_STATUSES.flatMap((status) =>
      SIGNAL_PARTIES.flatMap((by) => stepsFrom(status, by).map((step) => `${status} ${step} ${by}`)),
    );
    const taken = EVERY_STEP_THAT_FITS.map((line) => line.split(' ').slice(0, 3).join(' '));
    expect(offered.toSorted()).toEqual(taken.toSorted());
  });

  test('has one row in its table per command and state, so that no state leads two ways', () => {
    const places = SIGNAL_TRANSITIONS.map(({ command, from }) => `${from} ${command}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('reaches CLOSED only through feedback, or when a second person agrees that there is none', () => {
    const ways = SIGNAL_TRANSITIONS.filter(({ to }) => to === 'CLOSED');
    const told = ways.map(({ command, from, by }) => `${from} ${command} ${by.join('+')}`);
    expect(told.toSorted()).toEqual([
      'ADVISED waive SECOND_READER+SYSTEM',
      'FEEDBACK_GIVEN close DESK',
      'REDIRECTED_TO_CARE waive SECOND_READER+SYSTEM',
      'WEIGHED waive SECOND_READER+SYSTEM',
    ]);
  });

  /** Whether every walk by a table that ends in CLOSED has told the reporter, or had a second person agree not to. */
  const closesAsItShould = (table: typeof SIGNAL_TRANSITIONS) =>
    fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 14 }), (choices) => {
      let status: SignalStatus = 'RECEIVED';
      const taken: string[] = [];
      for (const choice of choices) {
        const rows = table.filter(({ from }) => from === status);
        const row = rows[choice % Math.max(rows.length, 1)];
        if (!row) break;
        taken.push(row.command === 'waive' && row.by.some((by) => by === 'DESK') ? 'waive alone' : row.command);
        status = row.to;
      }
      return status !== 'CLOSED' || taken.includes('giveFeedback') || taken.includes('waive');
    });

  test('closes in no walk without feedback or the waiver of a second person, and a table that would is seen', () => {
    fc.assert(closesAsItShould(SIGNAL_TRANSITIONS), { numRuns: 500, seed: 20_260_302 });
    const closing = { command: 'close', from: 'WEIGHED', to: 'CLOSED', by: ['DESK'] } as const;
    const waiving = { command: 'waive', from: 'WEIGHED', to: 'CLOSED', by: ['DESK'] } as const;
    for (const planted of [closing, waiving]) {
      const rest = SIGNAL_TRANSITIONS.filter(({ command, from }) => command !== planted.command || from !== 'WEIGHED');
      const { failed } = fc.check(closesAsItShould([...rest, planted]), { numRuns: 500, seed: 20_260_302 });
      expect([planted.command, failed]).toEqual([planted.command, true]);
    }
  });

  test('leaves no conclusion without a way on', () => {
    const own = CONCLUSIONS.filter((conclusion) => conclusion !== 'OFFER_TO_REGION');
    expect(own.map((conclusion) => after('INTERPRETING', stepOf(conclusion), 'SECOND_READER'))).toEqual([
      'REDIRECTED_TO_CARE',
      'ADVISED',
      'ADVISED',
    ]);
    expect(after('INTERPRETING', 'offer', 'DESK')).toBe('OFFERED');
  });

  test('is moved by the system, the desk or the reporter as the roles say', () => {
    expect(
      [['SYSTEM'], ['LIAISON'], ['REPORTER'], ['COORDINATOR'], []].map((roles) => partyOf(new Set(roles))),
    ).toEqual(['SYSTEM', 'DESK', 'REPORTER', 'OTHERS', 'OTHERS']);
  });

  test('shows a reporter one of four words, whatever the route', () => {
    const words = Object.fromEntries(SIGNAL_STATUSES.map((status) => [status, reporterStep(status)]));
    expect(words).toEqual({
      RECEIVED: 'RECEIVED',
      ACKNOWLEDGED: 'IN_PROGRESS',
      INTERPRETING: 'IN_PROGRESS',
      OFFERED: 'IN_PROGRESS',
      WEIGHED: 'ASSESSED',
      ADVISED: 'ASSESSED',
      REDIRECTED_TO_CARE: 'IN_PROGRESS',
      FEEDBACK_GIVEN: 'ASSESSED',
      CLOSED: 'CLOSED',
      WITHDRAWN: 'CLOSED',
    });
  });

  test('waits first for acknowledgement, then for feedback, then for nothing', () => {
    const clocks = { acknowledgeBy: new Date('2026-03-03T22:59:00Z'), feedbackBy: new Date('2026-03-16T22:59:00Z') };
    expect(deadlineOf('RECEIVED', clocks)).toBe(clocks.acknowledgeBy);
    expect(deadlineOf('OFFERED', clocks)).toBe(clocks.feedbackBy);
    expect(deadlineOf('CLOSED', clocks)).toBeNull();
  });
});

describe('the clocks of a signal', () => {
  /** As `reference.holidays` has them for 2026; the list itself is tested on the database. */
  const DAYS_OFF = ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'];
  const holidays = new Set<Day>(DAYS_OFF.map((day) => asDay(`2026-${day}`)));
  const isHoliday = (day: Day) => holidays.has(day);
  const terms = { acknowledgeDays: 1, feedbackDays: 10 };

  test('count working days and end with the day', () => {
    expect(clocksOf(new Date('2026-03-02T08:00:00Z'), terms, isHoliday)).toEqual({
      acknowledgeBy: new Date('2026-03-03T22:59:00Z'),
      feedbackBy: new Date('2026-03-16T22:59:00Z'),
    });
  });

  test('step over Easter and the change to summer time', () => {
    const received = new Date('2026-04-02T14:00:00Z');
    expect(clocksOf(received, terms, isHoliday).acknowledgeBy).toEqual(new Date('2026-04-07T21:59:00Z'));
  });

  test.each([
    ['Good Friday and Easter Monday', '2026-04-02T10:00:00Z', '2026-04-07', '2026-04-20'],
    ["King's day", '2026-04-24T10:00:00Z', '2026-04-28', '2026-05-12'],
    ['Liberation day and Ascension', '2026-05-04T10:00:00Z', '2026-05-06', '2026-05-20'],
    ['Ascension', '2026-05-13T10:00:00Z', '2026-05-15', '2026-05-29'],
    ['Whit Monday', '2026-05-22T10:00:00Z', '2026-05-26', '2026-06-08'],
    ['Christmas', '2026-12-24T10:00:00Z', '2026-12-28', '2027-01-11'],
  ])('step over %s', (_name, received, acknowledgeOn, feedbackOn) => {
    const clocks = clocksOf(new Date(received), terms, (day) => isHoliday(day) || day === asDay('2027-01-01'));
    expect([dayAt(clocks.acknowledgeBy), dayAt(clocks.feedbackBy)]).toEqual([acknowledgeOn, feedbackOn]);
  });

  test('start on the next working day for what comes in on a Saturday night', () => {
    const received = new Date('2026-03-07T23:30:00Z');
    expect(clocksOf(received, terms, isHoliday).acknowledgeBy).toEqual(new Date('2026-03-09T22:59:00Z'));
  });

  test('call the deputy at the first deadline and the coordinator a working day later', () => {
    const acknowledgeBy = new Date('2026-03-06T22:59:00Z');
    const first = escalate(0, acknowledgeBy, isHoliday);
    expect(first).toEqual({ escalation: 1, escalateAt: new Date('2026-03-09T22:59:00Z') });
    expect(escalate(1, acknowledgeBy, isHoliday)).toEqual({ escalation: 2, escalateAt: null });
  });
});
