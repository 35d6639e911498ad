import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { aMeasure } from '../plan/testing/a-measure.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestRegion } from './testing/a-region.js';

describe('a day that somebody names in a case', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const head = () => ({ idempotencyKey: newId(), caseId });
  const planVersion = async () => (await table.planReading.ofCases(noor(), [caseId])).get(caseId)?.version ?? 0;

  const step = (answerBy: string) =>
    table.escalations.escalate(noor(), {
      ...head(),
      toRung: 'ZVH',
      criteria: ['DISAGREEMENT'],
      package: [],
      receiverId: null,
      receiver: 'Zorg- en Veiligheidshuis',
      reason: 'Kanarie: oneens.',
      returnPath: 'Kanarie: terug.',
      answerBy,
    });
  const views = async (lookAgainOn: string) =>
    table.plans.writeViews(noor(), {
      ...head(),
      planVersion: await planVersion(),
      personView: null,
      parentsView: null,
      isInformed: false,
      because: 'Kanarie: onderzoek.',
      lookAgainOn: asDay(lookAgainOn),
    });
  const goals = async (reachedOn: string) =>
    table.plans.writeGoals(noor(), {
      ...head(),
      planVersion: await planVersion(),
      goals: [{ id: null, lifeDomain: 'FAMILY', text: 'Kanarie-doel.', reachedOn: asDay(reachedOn) }],
    });
  const weigh = (until: string) =>
    table.interests.weigh(noor(), {
      ...head(),
      safetyView: 'Kanarie: veiligheid.',
      careView: 'Kanarie: zorg.',
      prevails: 'CARE',
      why: 'Kanarie: rust.',
      until,
    });
  const measure = (changes: object) => table.measures.write(noor(), aMeasure(table, caseId, changes));
  const follow = (reviewOn: string) => table.caseSteps.monitor(noor(), { ...head(), reviewOn });

  const faults = (done: Promise<unknown>) =>
    done.then(
      () => 'taken',
      ({ code, fields }) =>
        fields?.map((fault: { path: string; code: string }) => `${fault.path} ${fault.code}`) ?? code,
    );

  test.each([
    ['an answer', () => step('2026-03-01'), 'answerBy IN_THE_PAST'],
    ['an answer', () => step('2026-05-26'), 'answerBy OUT_OF_RANGE'],
    ['an answer', () => step('2199-12-31'), 'answerBy OUT_OF_RANGE'],
    ['a later look at who knows', () => views('2026-03-01'), 'lookAgainOn IN_THE_PAST'],
    ['a later look at who knows', () => views('2027-03-03'), 'lookAgainOn TOO_FAR_AHEAD'],
    ['a goal that is reached', () => goals('2026-03-03'), 'goals.0.reachedOn IN_THE_FUTURE'],
    ['a weighing of interests', () => weigh('2026-03-01'), 'until IN_THE_PAST'],
    ['a weighing of interests', () => weigh('2027-03-03'), 'until TOO_FAR_AHEAD'],
    ['the end of a measure', () => measure({ startsOn: '2026-02-01', dueOn: '2026-03-01' }), 'dueOn IN_THE_PAST'],
    ['the end of a measure', () => measure({ dueOn: '2031-03-03' }), 'dueOn TOO_FAR_AHEAD'],
    ['the start of a measure', () => measure({ startsOn: '2016-03-01' }), 'startsOn OUT_OF_RANGE'],
    ['following the case', () => follow('2020-01-01'), 'reviewOn IN_THE_PAST'],
    ['following the case', () => follow('2027-03-03'), 'reviewOn TOO_FAR_AHEAD'],
  ])('is refused for %s when it is out of reach', async (_what, command, fault) => {
    expect(await faults(command())).toEqual([fault]);
  });

  test('is taken on the last day that is within reach', async () => {
    expect(await faults(step('2026-05-25'))).toBe('taken');
    expect(await faults(views('2027-03-02'))).toBe('taken');
    expect(await faults(goals('2026-03-02'))).toBe('taken');
    expect(await faults(weigh('2027-03-02'))).toBe('taken');
    expect(await faults(measure({ startsOn: '2016-03-02', dueOn: '2031-03-02' }))).toBe('taken');
    expect(await faults(measure({ dueOn: '2026-03-02' }))).toBe('taken');
    expect(await faults(follow('2027-03-02'))).toBe('taken');
  });

  test('of a measure may stay what it was, also when it has passed', async () => {
    const dueOn = asDay('2026-03-05');
    await measure({ dueOn });
    const known = (await table.planReading.ofCases(noor(), [caseId])).get(caseId)?.measures ?? [];
    const late = known.find((each) => each.dueOn === dueOn);
    const again = { measureId: late?.id.slice('measure_'.length) as Uuid, version: 1 };
    await table.setNow('2026-03-20T09:00:00Z');
    expect(await faults(measure({ ...again, dueOn: '2026-03-06' }))).toEqual(['dueOn IN_THE_PAST']);
    expect(await faults(measure({ ...again, dueOn, title: 'Kanarie: anders.' }))).toBe('taken');
  });
});
