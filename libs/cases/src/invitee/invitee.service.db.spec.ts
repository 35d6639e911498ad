import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId, type Uuid } from '@regiotafel/kernel';
import { TestEnding } from '../closing/testing/an-ending.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { InviteeService } from './invitee.service.js';

describe('whom to propose for a meeting about a case', () => {
  let region: TestRegion;
  let table: TestEnding;
  let invitees: InviteeService;
  let strangers: Stranger[];
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestEnding(region);
    invitees = new InviteeService(table.tenants, table.cases, table.surroundings, table.aftercares);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    await worksAlready('leila');
    await worksAlready(null);
  });
  afterAll(() => region.database.close());

  const noor = () => region.as('noor');
  const worksAlready = (subject: string | null) => {
    const words = {
      organisation: 'Kanarie-jeugdteam',
      name: 'Kanarie-werker',
      task: 'Bezoekt wekelijks.',
      phone: null,
    };
    const memberId = subject === null ? null : region.member(subject);
    return table.surroundings.addParty(noor(), { idempotencyKey: newId(), caseId, memberId, ...words });
  };
  const give = (subject: string, purpose: string, fieldSets?: readonly string[]) =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      fieldSets,
      necessity: 'Nodig.',
      subsidiarity: 'Minder kan niet.',
    });
  const proposed = async (subject: string): Promise<Record<string, readonly string[]>> => {
    const found = (await invitees.ofCases(region.as(subject), [caseId])).get(caseId) ?? [];
    const names = new Map(
      ['leila', 'bram', 'noor', 'saskia', 'marit'].map((name) => [`member_${region.member(name)}`, name]),
    );
    return Object.fromEntries(found.map(({ member, took }) => [names.get(member.id) ?? member.id, took]));
  };

  test('are those who work with the person already and have a seat', async () => {
    expect(await proposed('noor')).toEqual({ leila: ['SURROUNDINGS'] });
    await region.database.sql('update directory.members set active = false where id = $1', [region.member('leila')]);
    expect(await proposed('noor')).toEqual({});
    await region.database.sql('update directory.members set active = true where id = $1', [region.member('leila')]);
  });

  test('leave out whoever has a conflict of interest, and whoever does not work with the person any more', async () => {
    const memberId = region.member('leila');
    const block = { idempotencyKey: newId(), caseId, memberId, reason: 'Is familie.' };
    await table.closures.block(noor(), block);
    expect(await proposed('noor')).toEqual({});
    await worksAlready('bram');
    expect(await proposed('noor')).toEqual({ bram: ['SURROUNDINGS'] });
    await region.database.sql('update cases.case_parties set ended_at = now(), ended_by = added_by');
    expect(await proposed('noor')).toEqual({});
  });

  test('are in aftercare everybody of an earlier phase, whoever did most first', async () => {
    await give('leila', 'EXPERT_ADVICE_PGA');
    await table.startAftercare('noor', caseId);
    const everybody = await proposed('noor');
    expect(everybody).toMatchObject({ leila: ['SURROUNDINGS', 'ACCESS'], bram: ['WEIGHING'] });
    expect(everybody['noor']).toContain('CASE');
    expect(Object.values(everybody).map(({ length }) => length)).toEqual(
      Object.values(everybody)
        .map(({ length }) => length)
        .toSorted((one, other) => other - one),
    );
  });

  test('are read with a grant for who is involved, as long as it runs and no further than that', async () => {
    await give('bram', 'CASE_MEETING_PGA', ['INVOLVED_PARTIES']);
    await give('leila', 'EXPERT_ADVICE_PGA');
    await table.startAftercare('noor', caseId);
    expect(await proposed('bram')).toEqual({ leila: ['SURROUNDINGS'] });
    expect(await proposed('leila')).toEqual({});
    await table.setNow(new Date(MONDAY.getTime() + 400 * 86_400_000));
    expect(await proposed('bram')).toEqual({});
  });

  test('are nobody for strangers', async () => {
    for (const { name, as } of strangers) {
      const seen = await invitees.ofCases(as(), [caseId]);
      expect({ name, seen: seen.size }).toEqual({ name, seen: 0 });
    }
  });
});
