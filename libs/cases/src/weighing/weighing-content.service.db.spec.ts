import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { setKey } from './weighing-content.service.js';
import { TestWeighing } from './testing/a-table.js';

const ALL_IN_REGION = ['karim', 'marit', 'bram', 'saskia', 'leila', 'noor', 'sven', 'frits', 'anne'];
const TEAM = ['marit', 'bram', 'saskia'];
const JUDGEMENTS = prepared<{ member_id: string }>('test.judgements', 'select member_id from cases.judgements');

describe('what is said at the table', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let strangers: Stranger[];
  let tried = 0;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => table.setNow(MONDAY));
  afterAll(() => region.database.close());

  /** Plain SQL under the role of the service, as a faulty service would send it: rows touched, or how it was refused. */
  const attack = async (subject: string, sql: string, values: (string | null)[]): Promise<number | string> => {
    tried += 1;
    const statement = prepared(`test.attack.${tried}`, sql);
    return table.tenants
      .run(region.as(subject), { action: 'attack' }, (tx) => tx.write(statement, values))
      .catch(({ code }: { code: string }) => code);
  };
  const judged = async (subject: string, id: Uuid) =>
    (await table.content.judgements(region.as(subject), [id])).get(id)?.map(({ member }) => member.id) ?? [];
  const concluded = async (subject: string, id: Uuid) =>
    (await table.content.conclusions(region.as(subject), [id])).get(id);

  test('shows nobody another judgement until the table meets, not even past the services', async () => {
    const { weighingId } = await table.laid();
    await table.judge('bram', weighingId);
    expect(await judged('bram', weighingId)).toEqual([`member_${region.member('bram')}`]);
    for (const subject of ALL_IN_REGION) {
      const { rows } = await table.tenants.read(region.as(subject), { action: 'x' }, JUDGEMENTS);
      const others = rows.filter(({ member_id }) => member_id !== region.member(subject));
      expect({ subject, others }).toEqual({ subject, others: [] });
    }
    await table.judge('saskia', weighingId);
    await table.judge('marit', weighingId);
    for (const subject of TEAM) expect(await judged(subject, weighingId)).toHaveLength(3);
    for (const subject of ALL_IN_REGION.filter((each) => !TEAM.includes(each)))
      expect(await judged(subject, weighingId)).toEqual([]);
  });

  test('cannot be looked at by calling the table together, judging for another or taking another place', async () => {
    const { weighingId } = await table.laid();
    const [bram, saskia] = ['bram', 'saskia'].map((subject) => region.member(subject));
    await table.judge('bram', weighingId);
    const meet = "update cases.weighings set status = 'JOINT' where id = $1::uuid";
    expect(await attack('bram', meet, [weighingId])).toBe('23514');
    expect(await attack('marit', meet, [weighingId])).toBe('23514');
    for (const subject of ['karim', 'noor', 'leila']) expect(await attack(subject, meet, [weighingId])).toBe(0);
    const place =
      'update cases.weighing_members set judged_at = now() where weighing_id = $1::uuid and member_id = $2::uuid';
    expect(await attack('bram', place, [weighingId, saskia])).toBe(0);
    expect(await attack('bram', place, [weighingId, bram])).toBe('23514');
    const forAnother = `insert into cases.judgements (tenant_id, weighing_id, member_id, preferred_outcome, sealed, submitted_at)
      values ((select sec.r()), $1::uuid, $2::uuid, 'NO_ACTION', 'x', now())`;
    expect(await attack('bram', forAnother, [weighingId, saskia])).toBe('NOT_FOUND');
    const party = "update cases.weighings set composition = '{POLICE}' where id = $1::uuid";
    expect(await attack('marit', party, [weighingId])).toBe('23514');
  });

  test('is concluded by the chair with a text, and never changed or taken away after', async () => {
    const { weighingId } = await table.judged();
    const end = `update cases.weighings set status = 'CONCLUDED', outcome = 'NO_ACTION', concluded_at = now(), concluded_by = (select sec.m()) where id = $1::uuid`;
    for (const subject of ['bram', 'marit']) expect(await attack(subject, end, [weighingId])).toBe('23514');
    const write = `insert into cases.weighing_conclusions (tenant_id, id, municipality_id, rationale, proportionality, subsidiarity)
      values ($3::uuid, $1::uuid, $2::uuid, 'x', 'x', 'x')`;
    const text = [weighingId, region.municipality('lindehoven'), region.id];
    expect(await attack('bram', write, text)).toBe('NOT_FOUND');
    await region.database.sql(write, text);
    expect(await attack('bram', end, [weighingId])).toBe('NOT_FOUND');
    await region.database.sql('delete from cases.weighing_conclusions where id = $1', [weighingId]);
    await table.conclude('marit', weighingId, 4, 'PERSON_CENTRED_APPROACH');
    const change = "update cases.weighings set outcome = 'NO_ACTION' where id = $1::uuid";
    expect(await attack('marit', change, [weighingId])).toBe('23514');
    for (const sql of ['judgements', 'weighing_conclusions', 'weighings'].map((name) => `delete from cases.${name}`))
      expect(await attack('marit', `${sql} where tenant_id = $1::uuid`, [region.id])).toBe('NOT_FOUND');
    for (const name of ['judgements', 'weighing_conclusions'])
      expect(await attack('marit', `update cases.${name} set tenant_id = $1::uuid`, [region.id])).toBe('NOT_FOUND');
    await expect(region.database.sql(change, [weighingId])).rejects.toThrow('kept');
  });

  test('is told to the desk that offered as far as it was concluded, and to nobody else outside', async () => {
    const { weighingId } = await table.judged();
    for (const subject of ALL_IN_REGION) expect(await concluded(subject, weighingId)).toBeUndefined();
    await table.conclude('marit', weighingId, 4, 'MORE_INFORMATION');
    for (const subject of [...TEAM, 'noor', 'sven'])
      expect(await concluded(subject, weighingId)).toEqual({
        rationale: 'Kanarie-besluit: gezamenlijk oordeel.',
        proportionality: 'Kanarie-proportionaliteit.',
        subsidiarity: 'Kanarie-subsidiariteit van de tafel.',
        dissent: 'Kanarie-tegengeluid.',
      });
    for (const subject of ['karim', 'leila', 'frits', 'anne'])
      expect(await concluded(subject, weighingId)).toBeUndefined();
    expect(await judged('noor', weighingId)).toEqual([]);
  });

  test('ends with the access to the signal: at once on no action, else on the second', async () => {
    const { weighingId } = await table.concluded('NO_ACTION');
    expect(await judged('bram', weighingId)).toEqual([]);
    expect(await concluded('bram', weighingId)).toBeUndefined();
    expect(await concluded('noor', weighingId)).toBeDefined();
    expect((await table.weighings.byIds(region.as('bram'), [weighingId])).get(weighingId)).toMatchObject({
      status: 'CONCLUDED',
      steps: [],
    });
    const open = await table.judged();
    await table.setNow('2026-03-30T21:59:58Z');
    expect(await judged('bram', open.weighingId)).toHaveLength(3);
    await table.setNow('2026-03-30T22:00:01Z');
    expect(await judged('bram', open.weighingId)).toEqual([]);
    const late = table.conclude('marit', open.weighingId, 4, 'PERSON_CENTRED_APPROACH');
    await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is logged for the municipality with the pseudonym of the person, by every reading and command', async () => {
    const { weighingId, signalId } = await table.judged();
    await table.conclude('marit', weighingId, 4, 'PERSON_CENTRED_APPROACH');
    const [signal] = await region.database.sql('select subject_id from cases.signals where id = $1', [signalId]);
    const [bram, noor] = [region.as('bram'), region.as('noor')];
    await table.content.judgements(bram, [weighingId]);
    await table.content.conclusions(noor, [weighingId]);
    for (const { operation } of [bram, noor]) {
      const rows = await region.database.sql(
        'select tenant_id, subject_id from evidence.processing_log where operation_id = $1',
        [operation],
      );
      expect(rows).toEqual([{ tenant_id: region.municipality('lindehoven'), ...signal }]);
    }
    const commands = await region.database.sql(
      `select distinct a.action from evidence.audit_log a join evidence.processing_log p using (operation_id)
       where p.subject_id = $1 and a.action like 'weighing.%' order by a.action`,
      [signal?.['subject_id']],
    );
    expect(commands.map(({ action }) => action)).toEqual([
      'weighing.conclude',
      'weighing.conclusion.read',
      'weighing.judge',
    ]);
  });

  test('is nothing to strangers, in every field and command, as if the weighing were not there', async () => {
    const { weighingId } = await table.judged();
    const missing = '6f1d3e0a-53c5-4a1b-9a3e-0f6f7c1f2a55' as Uuid;
    for (const { name, as } of strangers) {
      const found = await table.weighings.byIds(as(), [weighingId]);
      const parts = [
        await table.content.judgements(as(), [weighingId]),
        await table.content.conclusions(as(), [weighingId]),
      ];
      expect({ name, found: found.size, parts: parts.map(({ size }) => size) }).toEqual({
        name,
        found: 0,
        parts: [0, 0],
      });
      const page = await table.weighings.page(as(), { openOnly: false, first: null, after: null });
      expect({ name, edges: page.edges }).toEqual({ name, edges: [] });
      for (const command of ['judge', 'openJointPhase', 'conclude'] as const) {
        const refusals = await Promise.all([weighingId, missing].map((id) => table.refusalOf(command, as(), id)));
        expect({ name, command, refusal: refusals[0] }).toEqual({ name, command, refusal: refusals[1] });
        expect(refusals[0]).toMatchObject({ code: 'NOT_FOUND' });
      }
    }
  });

  test('asks the questions of the version that was weighed', async () => {
    const sets = ['RADICALISATION', 'SCHOOL_TENSION'].map((theme) => setKey({ theme, version: 1 }));
    const found = await table.content.criteria(region.as('bram'), sets);
    expect([...found.keys()].toSorted()).toEqual(sets);
    expect(found.get('RADICALISATION:1')).toEqual([
      { code: 'BEHAVIOUR', textNl: 'Wat is er gezien?', textEn: 'What was seen?' },
    ]);
  });
});
