import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { Keyring, prepared, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { casesMigrations } from '../migrations.js';
import { putCases } from '../setup/testing/random-table.js';
import {
  actorOf,
  asker,
  concerned,
  OBJECTS,
  putWorld,
  world,
  WORLD,
  type World,
} from '../setup/testing/random-world.js';
import { putStage } from '../setup/testing/random-stage.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { Sealing } from '../sealing/sealing.service.js';
import { Grants } from '../grant/grant.service.js';
import { SignalService } from '../signal/signal.service.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { WhyService } from './why.service.js';

fc.configureGlobal({ seed: 20_260_302 });

const NOW = new Date('2026-03-02T08:00:00Z');
const KINDS = ['SIGNAL', 'CASE'] as const;
const SHOWN = {
  SIGNAL: prepared<{ id: string }>('test.why.signals', 'select id from cases.signals'),
  CASE: prepared<{ id: string }>('test.why.cases', 'select id from cases.case_files'),
};

const regionOf = (tenantId: string) => WORLD.find(({ id }) => id === tenantId)?.regionId;

/** Access stays within a region: what the log refuses is told to nobody. */
const within = (drawn: World): World => ({
  ...drawn,
  grants: drawn.grants.filter(({ object, seat }) => regionOf(object.tenantId) === seat.regionId),
});

describe('why somebody sees something', () => {
  let database: TestDatabase;
  let tenants: Tenants;
  let why: WhyService;

  beforeAll(async () => {
    database = await TestDatabase.open(casesMigrations);
    tenants = database.tenants('cases');
    why = new WhyService(
      tenants,
      new SignalService(
        tenants,
        new Sealing(new Keyring(Buffer.from(database.secrets.masterKey, 'hex'))),
        new Grants(),
      ),
    );
    await putStage(database);
    await putCases(database);
    await new TestWorld(database).setNow(NOW);
  });
  afterAll(() => database.close());

  const reasonsAgree = async (drawn: World): Promise<void> => {
    const near = within(drawn);
    await putWorld(database, near, NOW);
    for (const one of concerned(near))
      for (const kind of KINDS) {
        const { rows } = await tenants.read(actorOf(one), { action: 'test' }, SHOWN[kind]);
        const seen = new Set(rows.map(({ id }) => id));
        for (const { id } of OBJECTS) {
          const reasons = await why.mine(actorOf(one), { kind, id });
          expect({ kind, id, reasons: (reasons?.length ?? 0) > 0 }).toEqual({ kind, id, reasons: seen.has(id) });
        }
        expect(await why.mine(actorOf(one), { kind, id: newId() })).toBeNull();
      }
  };

  test('has an answer exactly when the wall shows it, in any world', async () => {
    await fc.assert(fc.asyncProperty(world, reasonsAgree), { numRuns: 12 });
  }, 120_000);

  test.each(['signals', 'case_files'])(
    'lacks an answer when a hole is planted in %s',
    async (table) => {
      const hole = "(select sec.has(array['COORDINATOR', 'ADMIN', 'DPO']))";
      await database.sql(`create policy hole on cases.${table} for select to rt_cases using (${hole})`);
      const { failed } = await fc.check(fc.asyncProperty(world, reasonsAgree), { numRuns: 40, endOnFailure: true });
      await database.sql(`drop policy hole on cases.${table}`);
      expect(failed).toBe(true);
    },
    120_000,
  );

  test('is told to nobody without a seat', async () => {
    await fc.assert(
      fc.asyncProperty(asker, async (one) => {
        if (one.kind === 'SEAT') return;
        for (const kind of KINDS)
          for (const { id } of OBJECTS) expect(await why.mine(actorOf(one), { kind, id })).toBeNull();
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

describe('why these people see this signal and this case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let why: WhyService;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    why = new WhyService(table.tenants, table.signals);
    await table.setNow(MONDAY);
  });
  afterAll(() => region.database.close());

  test('is told by whom, for what and until when, each about themselves', async () => {
    const { caseId, signalId } = await table.opened();
    const grant = await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Nodig.',
      subsidiarity: 'Minder kan niet.',
    });
    const ofCase = (subject: string) => why.mine(region.as(subject), { kind: 'CASE', id: caseId });
    const ofSignal = (subject: string) => why.mine(region.as(subject), { kind: 'SIGNAL', id: signalId });
    expect(await ofCase('noor')).toMatchObject([{ because: 'INVOLVED', part: 'CASE_MANAGER', until: null }]);
    expect(await ofCase('leila')).toMatchObject([
      {
        because: 'GRANT',
        purpose: 'EXPERT_ADVICE_PGA',
        fieldSets: ['NARRATIVE', 'PLAN'],
        by: { id: `member_${region.member('noor')}` },
        until: '2026-05-01',
      },
    ]);
    expect(await ofSignal('noor')).toMatchObject([{ because: 'DESK', deskPart: 'LIAISON' }]);
    expect(await ofSignal('sven')).toMatchObject([{ because: 'DESK', deskPart: 'DEPUTY' }]);
    expect(await ofSignal('bram')).toMatchObject([{ because: 'TABLE', purpose: 'JOINT_WEIGHING_PGA' }]);
    const noor = region.as('noor');
    await why.mine(noor, { kind: 'CASE', id: caseId });
    const logged = await region.database.sql(
      'select 1 from evidence.processing_log where operation_id = $1 and subject_id is not null',
      [noor.operation],
    );
    expect(logged).toHaveLength(1);
    await table.setNow(new Date(grant.validUntil.getTime() + 1_000));
    expect(await ofCase('leila')).toBeNull();
    for (const { as, name } of await strangersTo(region))
      for (const ref of [
        { kind: 'CASE', id: caseId },
        { kind: 'SIGNAL', id: signalId },
      ] as const)
        expect({ name, why: await why.mine(as(), ref) }).toEqual({ name, why: null });
  });
});
