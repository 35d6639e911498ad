import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, asDay, NotFound, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import fc from 'fast-check';
import { FIELD_SETS } from '../domain/field-set.js';
import { TestRegion } from './testing/a-region.js';
import { strangersTo } from './testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

fc.configureGlobal({ seed: 20_260_302 });

class TakenBack extends Error {}

/** A reading of one case: null when nothing of it was shown. */
type Reading = (who: Actor, caseId: Uuid) => Promise<unknown>;
/** A command about one case: why it was refused. */
type Attempt = (who: Actor, caseId: Uuid) => Promise<string>;

interface Purpose {
  readonly code: string;
  readonly field_set: readonly string[];
  readonly max_days: number;
  readonly for_coordinator: boolean;
}

const INSERT = prepared(
  'test.invariant.grant',
  `insert into cases.grants (tenant_id, id, object_kind, object_id, member_tenant_id, member_id, field_sets, purpose, legal_basis, necessity,
     subsidiarity, valid_from, valid_until, given_by, given_at)
   values ((select sec.t()), uuidv4(), 'CASE', $1::uuid, $2::uuid, $3::uuid, $4::text[], $5, $6, $7, $8, (select sec.now()),
     (select sec.now()) + $9 * interval '1 day', (select sec.m()), (select sec.now()))`,
);
/** Of those who are strangers elsewhere, the one who holds a grant here. */
const HOLDER = 'leila of veldersoord';
const BARE_READ = prepared('test.invariant.read', 'select id from cases.case_narratives where id = $1::uuid');

describe('what always holds of a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;
  let purposes: readonly Purpose[];
  let outsiders: readonly (() => Actor)[];

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    purposes = await region.database.sql<Purpose>(
      'select code, field_set, max_days, for_coordinator from reference.purposes',
    );
    outsiders = (await strangersTo(region)).filter(({ name }) => name !== HOLDER).map(({ as }) => as);
    for (const [subject, purpose] of [
      ['leila', 'EXPERT_ADVICE_PGA'],
      ['bram', 'CASE_MEETING_PGA'],
    ] as const)
      await table.access.give(region.as('noor'), {
        idempotencyKey: newId(),
        objectId: `case_${caseId}`,
        memberId: `member_${region.member(subject)}`,
        purpose,
        necessity: 'Kanarie-noodzaak.',
        subsidiarity: 'Kanarie: minder kan niet.',
      });
  });
  afterAll(() => region.database.close());

  const wanted = fc.record({
    purpose: fc.nat(),
    holder: fc.constantFrom('leila', 'karim'),
    fieldSets: fc.subarray([...FIELD_SETS]),
    fits: fc.boolean(),
    days: fc.oneof(fc.integer({ min: -2, max: 60 }), fc.integer({ min: 80, max: 200 })),
    necessity: fc.option(fc.constant('x'), { freq: 5 }),
    subsidiarity: fc.option(fc.constant('x'), { freq: 5 }),
    basis: fc.option(fc.constant('X'), { freq: 8 }),
  });
  type Wanted = typeof wanted extends fc.Arbitrary<infer W> ? W : never;

  /** Whether the database takes a grant as somebody would write it past every service. */
  const isTaken = (grant: Wanted, purpose: Purpose | undefined, fieldSets: readonly string[]): Promise<boolean> =>
    table.tenants
      .run(region.as('noor'), { action: 'test.grant' }, async (tx): Promise<boolean> => {
        const { necessity, subsidiarity, basis, days } = grant;
        const sealed = (text: string | null) => text && Buffer.from(text);
        const holder = [region.id, region.member(grant.holder)];
        const texts = [sealed(necessity), sealed(subsidiarity)];
        await tx.write(INSERT, [caseId, ...holder, fieldSets, purpose?.code ?? 'NONE', basis, ...texts, days]);
        throw new TakenBack();
      })
      .catch((error: unknown) => error instanceof TakenBack);

  const grantsAgree = async (grant: Wanted): Promise<void> => {
    const purpose = [...purposes, undefined][grant.purpose % (purposes.length + 1)];
    const fieldSets =
      grant.fits && purpose ? grant.fieldSets.filter((set) => purpose.field_set.includes(set)) : grant.fieldSets;
    const isWhole = grant.necessity !== null && grant.subsidiarity !== null && grant.basis !== null;
    const isWithin =
      purpose !== undefined &&
      fieldSets.length > 0 &&
      // Access to contribute takes a question as well, and nobody puts one here.
      !fieldSets.includes('CONTRIBUTE') &&
      fieldSets.every((set) => purpose.field_set.includes(set)) &&
      (grant.holder === 'karim' || !purpose.for_coordinator) &&
      grant.days > 0 &&
      grant.days <= purpose.max_days + 1;
    expect(await isTaken(grant, purpose, fieldSets)).toBe(isWhole && isWithin);
  };

  test('no grant without purpose, basis, necessity and fields, none beyond its purpose or its longest term', async () => {
    await fc.assert(fc.asyncProperty(wanted, grantsAgree), { numRuns: 200 });
  });

  test('is seen to fail when the rule of the term is gone', async () => {
    await region.database.sql('alter table cases.grants disable trigger within_purpose');
    const { failed } = await fc.check(fc.asyncProperty(wanted, grantsAgree), { numRuns: 200, endOnFailure: true });
    await region.database.sql('alter table cases.grants enable trigger within_purpose');
    expect(failed).toBe(true);
  });

  const shown =
    <V>(read: (who: Actor, ids: readonly Uuid[]) => Promise<ReadonlyMap<string, V>>): Reading =>
    async (who, id) =>
      (await read(who, [id])).get(id) ?? null;
  const readings = (): Record<string, Reading> => ({
    file: shown((who, ids) => table.cases.byIds(who, ids)),
    narrative: shown((who, ids) => table.caseParts.narratives(who, ids)),
    identity: shown((who, ids) => table.caseParts.identities(who, ids)),
    plan: shown((who, ids) => table.planReading.ofCases(who, ids)),
    contributions: shown((who, ids) => table.contributions.ofCases(who, ids)),
    documents: shown((who, ids) => table.documents.ofCases(who, ids)),
    interests: shown((who, ids) => table.interests.ofCases(who, ids)),
    surroundings: shown((who, ids) => table.surroundings.ofCases(who, ids)),
    regime: shown((who, ids) => table.regimes.ofCases(who, ids)),
    involvements: shown((who, ids) => table.involvements.ofCases(who, ids)),
    closures: shown((who, ids) => table.closures.ofCases(who, ids)),
    handovers: shown((who, ids) => table.handovers.ofCases(who, ids)),
  });

  /** What is shown of a case stands in both logs, under the operation that showed it. */
  const isLogged = async (read: Reading, subject: string): Promise<boolean> => {
    const who = region.as(subject);
    if ((await read(who, caseId)) === null) return true;
    const [rows] = await region.database.sql<{ audited: number; processed: number }>(
      `select (select count(*)::int from evidence.audit_log where operation_id = $1) as audited,
         (select count(*)::int from evidence.processing_log p join cases.case_files c on c.subject_id = p.subject_id
            where p.operation_id = $1 and c.id = $2) as processed`,
      [who.operation, caseId],
    );
    return rows !== undefined && rows.audited > 0 && rows.processed > 0;
  };
  const READERS = ['noor', 'leila', 'bram', 'frits', 'karim', 'anne'];

  test('whatever is read of it stands in both logs, for every reader and every part', async () => {
    const all = readings();
    const drawn = fc.record({ part: fc.constantFrom(...Object.keys(all)), subject: fc.constantFrom(...READERS) });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ part, subject }) => {
        const read = all[part] as Reading;
        expect([part, subject, await isLogged(read, subject)]).toEqual([part, subject, true]);
      }),
      { numRuns: 120 },
    );
  });

  test('a reading that forgets the log is seen', async () => {
    const bare: Reading = async (who, id) =>
      (await table.tenants.read(who, { action: 'test' }, BARE_READ, [id])).rows[0] ?? null;
    expect(await isLogged(bare, 'noor')).toBe(false);
  });

  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work
      .then(() => 'DONE')
      .catch((error: { code?: string; fields?: unknown }) => JSON.stringify([error.code, error.fields]));
  const attempts = (): Record<string, Attempt> => {
    const head = (id: Uuid) => ({ idempotencyKey: newId(), caseId: id });
    const texts = { reason: 'Kanarie.', note: 'Kanarie.' };
    const kinds = {
      memberId: region.member('frits'),
      part: 'MEMBER',
      from: null,
      until: null,
      replaces: null,
    } as const;
    return {
      involve: (who, id) => codeOf(table.involvements.involve(who, { ...head(id), ...kinds, reason: texts.reason })),
      block: (who, id) =>
        codeOf(table.closures.block(who, { ...head(id), memberId: region.member('frits'), reason: texts.reason })),
      propose: (who, id) => codeOf(table.regimes.propose(who, { ...head(id), to: 'WGS', reason: texts.reason })),
      kind: (who, id) => codeOf(table.surroundings.setKind(who, { ...head(id), version: 1, kind: 'RELATIVES' })),
      relative: (who, id) =>
        codeOf(table.surroundings.addRelative(who, { ...head(id), relation: 'PARENT', name: 'Kanarie', note: null })),
      goals: (who, id) => codeOf(table.plans.writeGoals(who, { ...head(id), planVersion: 1, goals: [] })),
      contribute: (who, id) =>
        codeOf(
          table.contributions.add(who, {
            ...head(id),
            sourceRegime: 'AVG',
            professionalSecrecy: false,
            oralOnly: true,
            text: null,
          }),
        ),
      monitor: (who, id) => codeOf(table.caseSteps.monitor(who, { ...head(id), reviewOn: asDay('2026-04-01') })),
    };
  };
  const isSilent = async (attempt: Attempt, who: () => Actor): Promise<boolean> =>
    (await attempt(who(), caseId)) === (await attempt(who(), newId()));

  test('to outsiders it answers like one that does not exist, to every reading and every command', async () => {
    const reads = readings();
    const commands = attempts();
    const drawn = fc.record({
      read: fc.constantFrom(...Object.keys(reads)),
      command: fc.constantFrom(...Object.keys(commands)),
      who: fc.constantFrom(...outsiders.keys()),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ read, command, who }) => {
        const as = outsiders[who] as () => Actor;
        const seen = await (reads[read] as Reading)(as(), caseId);
        expect([read, who, seen]).toEqual([read, who, null]);
        expect([command, who, await isSilent(commands[command] as Attempt, as)]).toEqual([command, who, true]);
      }),
      { numRuns: 100 },
    );
  });

  test('a command that tells them apart is seen', async () => {
    const talkative: Attempt = async (_who, id) => {
      const [row] = await region.database.sql('select 1 from cases.case_files where id = $1', [id]);
      return codeOf(Promise.reject(row ? new TakenBack() : new NotFound()));
    };
    expect(await isSilent(talkative, outsiders[0] as () => Actor)).toBe(false);
  });
});
