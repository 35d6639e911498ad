import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type SeatActor } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const born = (birthDate: string | null) => ({
  person: { name: 'Kanarie Persoon', birthDate: birthDate === null ? null : asDay(birthDate), address: null },
});
describe('who is told of a signal or plan', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestWeighing(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  const ofSignal = async (id: string, subject: string) =>
    (await table.telling.ofSignals(region.as(subject), [id as never])).get(id);
  const ofCase = async (id: string, subject: string) =>
    (await table.telling.ofCases(region.as(subject), [id as never])).get(id);

  test('follows from the day of birth of a signal, and is asked of the person when no age is known', async () => {
    const told = async (birthDate: string | null) => ofSignal((await table.interpreted(born(birthDate))).id, 'noor');
    expect(await told('2014-03-03')).toBe('PARENTS');
    expect(await told('2014-03-02')).toBe('BOTH');
    expect(await told('2010-03-02')).toBe('PERSON');
    expect(await told(null)).toBe('PERSON');
    expect(await ofSignal((await table.received({ person: null })).id, 'noor')).toBe('PERSON');
    const situation = await table.received({ theme: 'SCHOOL_TENSION', person: null });
    expect(await ofSignal(situation.id, 'noor')).toBeUndefined();
  });

  test('stands in the log as an age band that was read, with the pseudonym of the person, and as no reading of the identity', async () => {
    const logged = async (who: SeatActor) => ({
      actions: (
        await region.database.sql<{ action: string }>(
          "select action from evidence.audit_log where operation_id = $1 and action not in ('told-age.list', 'seen')",
          [who.operation],
        )
      ).map(({ action }) => action),
      seen: await region.database.sql(
        'select distinct 1 as seen from evidence.processing_log where operation_id = $1 and subject_id is not null',
        [who.operation],
      ),
    });
    const { caseId, signalId } = await table.opened();
    const [ofIt, ofSignalIt] = [region.as('noor'), region.as('noor')];
    await table.telling.ofCases(ofIt, [caseId]);
    await table.telling.ofSignals(ofSignalIt, [signalId]);
    expect(await logged(ofIt)).toEqual({ actions: ['case.age-band.read'], seen: [{ seen: 1 }] });
    expect(await logged(ofSignalIt)).toMatchObject({ actions: ['signal.age-band.read'] });
  });

  test('is kept with the offer, also when the person grows older or the region agrees other ages', async () => {
    const { id } = await table.offered({}, born('2014-03-03'));
    const kept = async (subject: string) => (await table.reading.bySignals(region.as(subject), [id])).get(id)?.told;
    expect([await kept('noor'), await kept('marit'), await ofSignal(id, 'noor')]).toEqual([
      'PARENTS',
      'PARENTS',
      'PARENTS',
    ]);
    await table.setNow('2026-03-10T09:00:00Z');
    expect([await kept('noor'), await ofSignal(id, 'noor')]).toEqual(['PARENTS', 'BOTH']);
  });

  test('is of nobody who may not read the identity: the table, a colleague, another tenant, a grant that ended', async () => {
    const { id } = await table.offered({}, born('2014-03-03'));
    for (const subject of ['marit', 'bram', 'frits', 'anne', 'karim'])
      expect([subject, await ofSignal(id, subject)]).toEqual([subject, undefined]);
    expect((await table.telling.ofSignals(elsewhere.as('noor'), [id])).size).toBe(0);
    const { caseId } = await table.opened();
    expect(await ofCase(caseId, 'noor')).toBe('PERSON');
    for (const subject of ['sven', 'frits', 'anne', 'marit', 'leila'])
      expect([subject, await ofCase(caseId, subject)]).toEqual([subject, undefined]);
    expect((await table.telling.ofCases(elsewhere.as('noor'), [caseId])).size).toBe(0);
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      fieldSets: ['PLAN'],
      necessity: 'Leest het plan.',
      subsidiarity: 'Alleen het plan.',
    });
    await table.plans.writeViews(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      planVersion: 1,
      personView: null,
      parentsView: null,
      isInformed: false,
      because: 'Nog niet veilig.',
      lookAgainOn: asDay('2026-04-01'),
    });
    const plan = async () => (await table.planReading.ofCases(region.as('leila'), [caseId])).get(caseId);
    expect([await plan(), await ofCase(caseId, 'leila')]).toEqual([
      expect.objectContaining({ told: 'PERSON', isInformed: false, lookAgainOn: '2026-04-01' }),
      undefined,
    ]);
    await table.setNow('2026-12-01T09:00:00Z');
    expect(await plan()).toBeUndefined();
  });
});
