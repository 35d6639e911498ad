import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { CASE_STATUSES, type CaseStatus } from '../domain/case-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';

/** The manager, a coordinator of the process, a colleague who takes part, one with access, and one who knows nothing of it. */
const PEOPLE = ['noor', 'sven', 'frits', 'leila', 'anne'] as const;

describe('what a case offers', () => {
  let region: TestRegion;
  let table: TestEnding;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    await table.close('noor', caseId);
    await table.reopen('noor', caseId);
    const reason = 'Kanarie-reden.';
    const place = { caseId, from: null, until: null, replaces: null, reason };
    const involve = (subject: string, part: 'PROCESS_COORDINATOR' | 'MEMBER') =>
      table.involvements.involve(region.as('noor'), {
        ...place,
        idempotencyKey: newId(),
        memberId: region.member(subject),
        part,
      });
    await involve('sven', 'PROCESS_COORDINATOR');
    await involve('frits', 'MEMBER');
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: reason,
      subsidiarity: reason,
    });
    await table.close('noor', caseId);
  });
  afterAll(() => region.database.close());

  /** The case as it is in a status, with nothing left of an aftercare. */
  const stand = async (status: CaseStatus): Promise<void> => {
    for (const rows of ['aftercare_criteria', 'aftercares'])
      await region.database.sql(`delete from cases.${rows} where case_id = $1`, [caseId]);
    await region.database.sql(
      `update cases.case_files set status = $2, closed_at = case when $2 in ('CLOSED', 'RETAINED', 'DESTROYED') then now() end where id = $1`,
      [caseId, status],
    );
  };
  const head = () => ({ idempotencyKey: newId(), caseId });
  const COMMANDS: Readonly<Record<string, (subject: string) => Promise<unknown>>> = {
    MONITOR: (subject) => table.caseSteps.monitor(region.as(subject), { ...head(), reviewOn: '2026-04-01' }),
    RESUME: (subject) => table.aftercares.resume(region.as(subject), { ...head(), endCriteriaSettledBecause: null }),
    START_AFTERCARE: (subject) => table.startAftercare(subject, caseId),
    CLOSE: (subject) => table.close(subject, caseId),
    REOPEN: (subject) => table.reopen(subject, caseId),
  };

  test.each(CASE_STATUSES)('in %s is taken, and what it does not offer is refused', async (status) => {
    const offered = [];
    const taken = [];
    for (const subject of PEOPLE) {
      await stand(status);
      const commands = (await table.cases.byIds(region.as(subject), [caseId])).get(caseId)?.commands ?? [];
      offered.push([subject, commands.toSorted()]);
      const accepted = [];
      for (const [name, give] of Object.entries(COMMANDS)) {
        await stand(status);
        const isTaken = await give(subject).then(
          () => true,
          () => false,
        );
        if (isTaken) accepted.push(name);
      }
      taken.push([subject, accepted.toSorted()]);
    }
    expect(offered).toEqual(taken);
  });

  test('to a colleague who only takes part is no step at all, and to a coordinator everything but closing', async () => {
    await stand('ACTIVE');
    const commands = async (subject: string) =>
      (await table.cases.byIds(region.as(subject), [caseId])).get(caseId)?.commands;
    expect(await commands('frits')).toEqual([]);
    expect(await commands('sven')).toEqual(['MONITOR', 'START_AFTERCARE']);
    expect(await commands('noor')).toEqual(['MONITOR', 'START_AFTERCARE', 'CLOSE']);
  });
});
