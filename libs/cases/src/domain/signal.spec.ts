import { describe, expect, test } from '@jest/globals';
import { asDay, type Day } from '@regiotafel/kernel';
import {
  after,
  deadlineOf,
  reporterStep,
  SIGNAL_STATUSES,
  SIGNAL_STEPS,
  type SignalStatus,
  stepsFrom,
} from './signal.js';
import { clocksOf, escalate } from './signal-clocks.js';

const EVERY_STEP_THAT_FITS = [
  'RECEIVED acknowledge ACKNOWLEDGED',
  'RECEIVED withdraw WITHDRAWN',
  'ACKNOWLEDGED interpret INTERPRETING',
  'ACKNOWLEDGED withdraw WITHDRAWN',
  'INTERPRETING interpret INTERPRETING',
  'INTERPRETING offer OFFERED',
  'INTERPRETING advise ADVISED',
  'INTERPRETING redirect REDIRECTED_TO_CARE',
  'INTERPRETING withdraw WITHDRAWN',
  'OFFERED weigh WEIGHED',
  'OFFERED return INTERPRETING',
  'WEIGHED giveFeedback FEEDBACK_GIVEN',
  'ADVISED giveFeedback FEEDBACK_GIVEN',
  'REDIRECTED_TO_CARE return INTERPRETING',
  'REDIRECTED_TO_CARE giveFeedback FEEDBACK_GIVEN',
  'FEEDBACK_GIVEN close CLOSED',
];

const outcome = (status: SignalStatus, step: (typeof SIGNAL_STEPS)[number]): string | null => {
  try {
    return after(status, step);
  } catch (error) {
    expect(error).toMatchObject({ code: 'SIGNAL_WRONG_STATE', params: { status, step } });
    return null;
  }
};

describe('a signal', () => {
  test('takes exactly these steps, and refuses every other one', () => {
    const fits = SIGNAL_STATUSES.flatMap((status) =>
      SIGNAL_STEPS.flatMap((step) => {
        const next = outcome(status, step);
        return next ? [`${status} ${step} ${next}`] : [];
      }),
    );
    expect(fits.toSorted()).toEqual(EVERY_STEP_THAT_FITS.toSorted());
    expect(SIGNAL_STATUSES.flatMap((status) => stepsFrom(status).map((step) => `${status} ${step}`))).toHaveLength(
      fits.length,
    );
  });

  test('reaches CLOSED only through feedback', () => {
    const before = SIGNAL_STATUSES.filter((status) =>
      stepsFrom(status).some((step) => after(status, step) === 'CLOSED'),
    );
    expect(before).toEqual(['FEEDBACK_GIVEN']);
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
      REDIRECTED_TO_CARE: 'ASSESSED',
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
  const holidays = new Set<Day>([asDay('2026-04-03'), asDay('2026-04-06')]);
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
