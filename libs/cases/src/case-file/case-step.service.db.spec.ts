import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import {
  CASE_COMMANDS,
  CASE_STATUSES,
  CASE_TRANSITIONS,
  type CaseActor,
  type CaseCommand,
  type CaseStatus,
} from '../domain/case-file.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

class TakenBack extends Error {}

/** Who asks, and what they are in the case. */
const PEOPLE: readonly (readonly [string, CaseActor | null])[] = [
  ['noor', 'CASE_MANAGER'],
  ['sven', 'PROCESS_COORDINATOR'],
  ['frits', 'MEMBER'],
  ['leila', null],
  ['anne', null],
];

describe('every step of a case, in every state, by everybody', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    const reason = 'Kanarie-reden.';
    for (const [subject, part] of PEOPLE)
      if (part === 'PROCESS_COORDINATOR' || part === 'MEMBER')
        await table.involvements.involve(region.as('noor'), {
          idempotencyKey: newId(),
          caseId,
          memberId: region.member(subject),
          part,
          from: null,
          until: null,
          replaces: null,
          reason,
        });
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: reason,
      subsidiarity: reason,
    });
  });
  afterAll(() => region.database.close());

  /** Takes a step and takes it back: where it led, or why it was refused. */
  const taken = async (subject: string, command: CaseCommand): Promise<string> => {
    let led = '';
    const operation = { action: 'test.step', object: { kind: 'case', id: caseId } };
    const answer = await table.tenants
      .run(region.as(subject), operation, async (tx) => {
        const [about] = await table.cases.knownIn(tx, [caseId]);
        if (!about) return 'NOT_THERE';
        await table.caseSteps.take(tx, about, command);
        led = (await table.cases.knownIn(tx, [caseId]))[0]?.status ?? 'GONE';
        throw new TakenBack();
      })
      .catch((error: unknown) => (error instanceof TakenBack ? led : (error as { code: string }).code));
    return answer;
  };

  const expected = (status: CaseStatus, command: CaseCommand, subject: string, part: CaseActor | null): string => {
    if (subject === 'anne') return 'NOT_THERE';
    const theirs = CASE_TRANSITIONS.filter((row) => row.command === command && part !== null && row.by.includes(part));
    if (theirs.length === 0) return 'NOT_FOUND';
    const rows = CASE_TRANSITIONS.filter((row) => row.command === command && row.from === status);
    return rows[0]?.to ?? 'CASE_WRONG_STATE';
  };

  test.each(CASE_STATUSES)('%s', async (status) => {
    await region.database.sql(
      `update cases.case_files set status = $2, closed_at = case when $2 in ('CLOSED', 'RETAINED', 'DESTROYED') then now() end where id = $1`,
      [caseId, status],
    );
    const answers = [];
    const rules = [];
    for (const [subject, part] of PEOPLE)
      for (const command of CASE_COMMANDS) {
        answers.push([subject, command, await taken(subject, command)]);
        rules.push([subject, command, expected(status, command, subject, part)]);
      }
    expect(answers).toEqual(rules);
  });
});
