import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import fc from 'fast-check';
import { TestRegion } from '../setup/testing/a-region.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { hear } from '../signal/testing/run-jobs.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { CardConflictJobs } from './card-conflict.job.js';
import { CardConflicts } from './card-conflict.service.js';

fc.configureGlobal({ seed: 20_261_214 });

const REASON = 'Kanarie-reden.';
const STANDING = prepared('test.card_conflicts', 'select id from cases.card_conflicts');

describe('a conflict that expertise names about a card', () => {
  let region: TestRegion;
  let elsewhere: TestRegion;
  let table: TestWeighing;
  let chain: { caseId: Uuid; cardId: Uuid; signalId: Uuid };

  beforeAll(async () => {
    region = await TestRegion.open();
    elsewhere = await TestRegion.in(region.database, 'noorderbrink');
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await region.database.sql('delete from cases.card_conflicts');
    await table.setNow(MONDAY);
    chain = await table.opened();
  });
  afterAll(() => region.database.close());

  const heard = (
    event: 'ConflictRecorded' | 'ConflictLifted',
    subject: string,
    {
      conflictId,
      cardId = chain.cardId,
      municipality = null,
      of = region,
    }: { conflictId: Uuid; cardId?: Uuid | null; municipality?: string | null; of?: TestRegion },
  ) => {
    const version = event === 'ConflictRecorded' ? 1 : 2;
    const municipalityId = municipality && region.municipality(municipality);
    const about = { poolCardId: municipality ? null : cardId, municipalityId, version };
    const payload = { conflictId, regionId: of.id, memberId: region.member(subject), ...about };
    const works = new CardConflictJobs(new CardConflicts(table.tenants)).works();
    return hear(works, { tenant_id: of.id, id: newId(), event, payload });
  };
  const recorded = async (
    subject: string,
    about: { cardId?: Uuid | null; municipality?: string; of?: TestRegion } = {},
  ) => {
    const conflictId = newId();
    await heard('ConflictRecorded', subject, { conflictId, ...about });
    return conflictId;
  };
  const give = (subject: string) =>
    table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${chain.caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose: 'CASE_MEETING_PGA',
      necessity: REASON,
      subsidiarity: REASON,
    });
  const involve = (subject: string) =>
    table.involvements.involve(region.as('noor'), {
      idempotencyKey: newId(),
      caseId: chain.caseId,
      memberId: region.member(subject),
      part: 'PROCESS_COORDINATOR',
      from: null,
      until: null,
      replaces: null,
      reason: REASON,
    });
  /** What somebody finds of a chain: its case, signal, weighing and card. */
  const finds = async (subject: string, of = chain) => {
    const as = region.as(subject);
    const [row] = await region.database.sql<{ weighing_id: Uuid }>(
      'select weighing_id from cases.case_files where id = $1',
      [of.caseId],
    );
    const found = {
      case: await table.cases.byIds(as, [of.caseId]),
      signal: await table.signals.byIds(region.as(subject), [of.signalId]),
      weighing: await table.weighings.byIds(region.as(subject), [row?.weighing_id ?? newId()]),
      card: await table.pool.byIds(region.as(subject), [of.cardId]),
    };
    return Object.entries(found).flatMap(([name, { size }]) => (size > 0 ? [name] : []));
  };

  test('keeps the member away from case, signal, weighing and card, until it is lifted', async () => {
    await involve('sven');
    await give('bram');
    const before = await Promise.all(['sven', 'bram', 'karim', 'noor'].map((one) => finds(one)));
    expect(before.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
    const conflicts: [string, Uuid][] = [];
    for (const subject of ['sven', 'bram', 'karim']) conflicts.push([subject, await recorded(subject)]);
    for (const [subject] of conflicts) expect([subject, await finds(subject)]).toEqual([subject, []]);
    expect(await finds('noor')).toEqual(before[3]);
    for (const [subject, conflictId] of conflicts) await heard('ConflictLifted', subject, { conflictId });
    expect(await Promise.all(['sven', 'bram', 'karim', 'noor'].map((one) => finds(one)))).toEqual(before);
  });

  test('gives no access and no place in the case while it runs, whoever gives it', async () => {
    await recorded('sven');
    const wrong = { fields: expect.arrayContaining([{ path: 'memberId', code: 'NOT_ALLOWED' }]) };
    await expect(involve('sven')).rejects.toMatchObject(wrong);
    await expect(give('sven')).rejects.toMatchObject(wrong);
    const bare = `insert into cases.involvements (tenant_id, case_id, member_id, part, since) select tenant_id, id, $2, 'MEMBER', now() from cases.case_files where id = $1`;
    await expect(region.database.sql(bare, [chain.caseId, region.member('sven')])).rejects.toMatchObject({
      code: '42501',
    });
    const shown = (await table.closures.ofCases(region.as('noor'), [chain.caseId])).get(chain.caseId);
    expect(shown?.blocks).toEqual([]);
  });

  test('with a municipality keeps away from all its cases and signals, and gives no access there', async () => {
    const other = await table.opened();
    await give('bram');
    const before = await finds('bram');
    expect(before).toContain('case');
    await recorded('bram', { municipality: 'heidervoort' });
    await recorded('bram', { municipality: 'lindehoven', of: elsewhere });
    expect(await finds('bram')).toEqual(before);
    const conflictId = await recorded('bram', { municipality: 'lindehoven' });
    await recorded('karim', { municipality: 'lindehoven' });
    for (const each of [chain, other])
      expect([await finds('bram', each), await finds('karim', each)]).toEqual([[], []]);
    const wrong = { fields: expect.arrayContaining([{ path: 'memberId', code: 'NOT_ALLOWED' }]) };
    await expect(give('bram')).rejects.toMatchObject(wrong);
    expect(await finds('noor')).toContain('case');
    await heard('ConflictLifted', 'bram', { conflictId, municipality: 'lindehoven' });
    expect(await finds('bram')).toEqual(before);
  });

  test('with the municipality of everybody at its desk makes the coordinator hear that its signals wait', async () => {
    const told = () =>
      region.database.sql(
        `select 1 from cases.outbox where event = 'SignalWithoutDesk' and payload->>'signalId' = $1`,
        [chain.signalId],
      );
    await recorded('noor', { municipality: 'lindehoven' });
    expect(await told()).toEqual([]);
    await recorded('sven', { municipality: 'lindehoven' });
    expect(await told()).toHaveLength(1);
  });

  test('holds when it was heard before the card was laid', async () => {
    await table.concluded('PERSON_CENTRED_APPROACH');
    const { caseId, poolCardId: cardId } = await table.heard('CaseOpened');
    const { signalId } = await table.heard('WeighingConcluded');
    await recorded('karim', { cardId });
    await table.layCard();
    expect(await finds('karim', { caseId, cardId, signalId })).toEqual([]);
    expect(await finds('noor', { caseId, cardId, signalId })).not.toEqual([]);
  });

  test('about another card, about none, or from another region changes nothing', async () => {
    const before = await finds('karim');
    await recorded('karim', { cardId: newId() });
    await recorded('karim', { cardId: null });
    await recorded('karim', { of: elsewhere });
    expect(await finds('karim')).toEqual(before);
    expect(before).toContain('card');
  });

  test('is told on for every case of the chain, and so is its end', async () => {
    const conflictId = await recorded('karim');
    const told = { memberId: region.member('karim'), poolCardId: chain.cardId };
    const first = await table.heard('CaseConflictRecorded');
    expect(first).toMatchObject({ ...told, version: 1 });
    await heard('ConflictLifted', 'karim', { conflictId });
    expect(await table.heard('CaseConflictLifted')).toEqual({ ...first, version: 2 });
  });

  test('of the only manager holds at once; a colleague at the desk takes the case over', async () => {
    await recorded('noor');
    expect(await finds('noor')).toEqual([]);
    await table.takeovers.takeOver(region.as('sven'), {
      idempotencyKey: newId(),
      caseId: chain.caseId,
      until: asDay('2026-03-20'),
      reason: REASON,
    });
    expect(await finds('sven')).toContain('case');
  });

  test('of everybody at the desk makes the coordinator hear that a signal waits', async () => {
    const told = () =>
      region.database.sql(
        `select 1 from cases.outbox where event = 'SignalWithoutDesk' and payload->>'signalId' = $1`,
        [chain.signalId],
      );
    await recorded('noor');
    expect(await told()).toEqual([]);
    await recorded('sven');
    expect(await told()).toHaveLength(1);
  });

  test('is kept by the system alone, and read by nobody', async () => {
    await recorded('sven');
    for (const subject of ['noor', 'sven', 'karim', 'frits', 'leila']) {
      const rows = await table.tenants.run(region.as(subject), { action: 'test' }, (tx) => tx.read(STANDING));
      expect(rows).toEqual([]);
      const forged = {
        conflictId: newId(),
        regionId: region.id,
        memberId: region.member('noor'),
        municipalityId: null,
        version: 1,
      };
      await expect(
        new CardConflicts(table.tenants).keep(region.as(subject), { ...forged, poolCardId: chain.cardId }, false),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  /** Conflicts of one member, each with its words in some order and some of them twice: it is away while one of them runs. */
  const drawn = fc.array(
    fc.record({
      lifted: fc.boolean(),
      order: fc.constantFrom([0, 1], [1, 0], [0, 1, 0], [1, 0, 1], [1, 1, 0, 0]),
    }),
    { minLength: 1, maxLength: 3 },
  );
  const agrees = fc.asyncProperty(drawn, async (conflicts) => {
    await region.database.sql('delete from cases.card_conflicts');
    for (const { lifted, order } of conflicts) {
      const conflictId = newId();
      for (const at of order)
        if (at === 0) await heard('ConflictRecorded', 'karim', { conflictId });
        else if (lifted) await heard('ConflictLifted', 'karim', { conflictId });
    }
    const isAway = conflicts.some(({ lifted }) => !lifted);
    expect((await finds('karim')).length === 0).toBe(isAway);
  });

  test('ends the same in whatever order its words come', async () => {
    await fc.assert(agrees, { numRuns: 30 });
  }, 60_000);

  test('is seen to end otherwise when a conflict that ended still counts', async () => {
    await region.database.sql('alter table cases.card_conflicts disable trigger lifted_once');
    await region.database.sql(
      'create function cases.forget_lifting() returns trigger language plpgsql as $$ begin new.lifted := false; return new; end $$',
    );
    await region.database.sql(
      'create trigger forget_lifting before insert or update on cases.card_conflicts for each row execute function cases.forget_lifting()',
    );
    const { failed } = await fc.check(agrees, { numRuns: 30, endOnFailure: true });
    await region.database.sql('drop trigger forget_lifting on cases.card_conflicts');
    await region.database.sql('drop function cases.forget_lifting()');
    await region.database.sql('alter table cases.card_conflicts enable trigger lifted_once');
    expect(failed).toBe(true);
  }, 60_000);
});
