import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { AddInvolvedParty, AddRelative, EndSurrounding, SetCaseKind } from './surroundings.input.js';

describe('what stands around the person of a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    strangers = await strangersTo(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(() => region.database.close());

  const about = () => ({ idempotencyKey: newId(), caseId: `case_${caseId}` });
  const RELATIVE = { relation: 'PARENT', name: 'Kanarie-moeder', note: 'Woont op een ander adres.' };
  const PARTY = { organisation: 'Kanarie-jeugdteam', name: 'Kanarie-werker', task: 'Bezoekt wekelijks.', phone: '' };
  const relative = (who: Actor, changes: object = {}) =>
    table.surroundings.addRelative(who, parse(AddRelative, { ...about(), ...RELATIVE, ...changes }));
  const party = (who: Actor, changes: object = {}) =>
    table.surroundings.addParty(who, parse(AddInvolvedParty, { ...about(), ...PARTY, ...changes }));
  const setKind = (who: Actor, kind: string, version = 1) =>
    table.surroundings.setKind(who, parse(SetCaseKind, { ...about(), version, kind }));
  const end = (who: Actor, surroundingId: string) =>
    table.surroundings.end(who, parse(EndSurrounding, { ...about(), surroundingId }));
  const read = async (who: Actor) => (await table.surroundings.ofCases(who, [caseId])).get(caseId);
  const give = (subject: string, purpose: string, fieldSets?: readonly string[]) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      fieldSets,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });

  test('is written by whoever works on the case, sealed, and ended without being lost', async () => {
    const noor = () => region.as('noor');
    await relative(noor());
    await party(noor(), { memberId: `member_${region.member('leila')}` });
    const seen = await read(noor());
    expect(seen).toMatchObject({
      relatives: [RELATIVE],
      parties: [{ ...PARTY, phone: null, member: { id: `member_${region.member('leila')}` } }],
    });
    for (const [row] of [seen?.relatives ?? [], seen?.parties ?? []]) await end(noor(), row?.id ?? '');
    expect(await read(noor())).toEqual({ mayWrite: true, maySetKind: true, relatives: [], parties: [] });
    await expect(end(noor(), seen?.relatives?.[0]?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const kept = await region.database.sql('select ended_at is not null as ended from cases.case_relatives');
    expect(kept).toEqual([{ ended: true }]);
    expect((await leftWords(region.database, ['Kanarie'])).found).toEqual([]);
  });

  test('opens by field set: relatives with identity, professionals with process coordination, neither with advice', async () => {
    await relative(region.as('noor'));
    await party(region.as('noor'));
    await give('leila', 'EXPERT_ADVICE_PGA');
    await give('karim', 'COORDINATION_PGA', ['INVOLVED_PARTIES']);
    expect(await read(region.as('leila'))).toEqual({
      mayWrite: false,
      maySetKind: false,
      relatives: null,
      parties: null,
    });
    expect(await read(region.as('karim'))).toMatchObject({ relatives: null, parties: [{ name: PARTY.name }] });
    await table.setNow(new Date(MONDAY.getTime() + 400 * 86_400_000));
    expect(await read(region.as('karim'))).toBeUndefined();
  });

  test('is not there for strangers, to read or to write', async () => {
    await relative(region.as('noor'));
    const id = (await read(region.as('noor')))?.relatives?.[0]?.id ?? '';
    for (const { name, as } of strangers) {
      expect({ name, seen: await read(as()) }).toEqual({ name, seen: undefined });
      for (const command of [relative(as()), party(as()), setKind(as(), 'RELATIVES'), end(as(), id)])
        await expect(command).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await give('leila', 'EXPERT_ADVICE_PGA');
    await expect(relative(region.as('leila'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('says all that is missing at once, and takes no member from elsewhere', async () => {
    await expect(
      Promise.resolve().then(() => party(region.as('noor'), { organisation: '', name: ' ', task: undefined })),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: expect.arrayContaining(
        ['organisation', 'name', 'task'].map((path) => expect.objectContaining({ path, code: 'REQUIRED' })),
      ),
    });
    await expect(party(region.as('noor'), { memberId: `member_${newId()}` })).rejects.toMatchObject({
      fields: [{ path: 'memberId', code: 'NOT_ALLOWED' }],
    });
  });

  test('the kind is set by whoever leads, once per version, and a person never becomes a situation', async () => {
    await setKind(region.as('noor'), 'RELATIVES');
    expect(await table.cases.byIds(region.as('noor'), [caseId])).toMatchObject(
      new Map([[caseId, expect.objectContaining({ kind: 'RELATIVES', version: 2 })]]),
    );
    await expect(setKind(region.as('noor'), 'PERSON')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(setKind(region.as('noor'), 'SITUATION', 2)).rejects.toMatchObject({
      fields: [{ path: 'kind', code: 'NOT_ALLOWED' }],
    });
    await expect(
      region.database.sql(`update cases.case_files set kind = 'SITUATION' where id = $1`, [caseId]),
    ).rejects.toThrow('about nobody');
  });
});
