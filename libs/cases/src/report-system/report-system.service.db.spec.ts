import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { aReport } from '../intake/testing/a-report.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY, TestDesk } from '../signal/testing/a-signal.js';
import { AddReportSystem } from './report-system.input.js';

const NUMBER = 'KANARIE-2026/17';
const REFUSED = { code: 'INVALID_INPUT', fields: [{ path: 'slug', code: 'NOT_ALLOWED' }] };

describe('systems of partners that report', () => {
  let region: TestRegion;
  let desk: TestDesk;
  let strangers: Stranger[];

  beforeAll(async () => {
    region = await TestRegion.open();
    desk = new TestDesk(region);
    strangers = await strangersTo(region);
  });
  beforeEach(() => desk.setNow(MONDAY));
  afterAll(() => region.database.close());

  const add = (subject: string, name: string, idempotencyKey: string = newId()) =>
    desk.systems.add(region.as(subject), parse(AddReportSystem, { idempotencyKey, name, kind: 'JZV' }));
  const idOf = ({ system }: { system: { id: string } }) => system.id.slice('reportSystem_'.length) as Uuid;
  const command = (systemId: Uuid) => ({ idempotencyKey: newId(), systemId });
  const sent = (municipality: string, systemKey: string, changes: Parameters<typeof aReport>[1] = {}) =>
    desk.intake.submit(aReport(region.slug(municipality), { systemKey, systemNumber: NUMBER, ...changes }));
  const found = async (name: string) =>
    (await desk.systems.list(region.as('noor')))?.find((each) => each.name === name);
  const lastSignal = async (): Promise<Uuid> =>
    (await region.database.sql<{ id: Uuid }>('select id from cases.signals order by id desc limit 1'))[0]?.id as Uuid;

  test('a key is told once, is kept as a hash, and the same command gives it again', async () => {
    const idempotencyKey = newId();
    const [one, two] = await Promise.all([1, 2].map(() => add('noor', 'Meldsysteem GGD', idempotencyKey)));
    expect(one).toMatchObject({
      key: expect.stringMatching(/^rtm_[0-9a-f]{32}_[\w-]{43}$/),
      system: { name: 'Meldsysteem GGD', kind: 'JZV', lastUsedAt: null, revokedAt: null },
    });
    expect(two).toEqual(one);
    expect(JSON.stringify(await desk.systems.list(region.as('sven')))).not.toContain('rtm_');
    const { found: readable } = await leftWords(region.database, [one?.key ?? '', idempotencyKey]);
    expect(readable).toEqual([]);
    await expect(add('noor', 'meldsysteem ggd')).rejects.toMatchObject({
      fields: [{ path: 'name', code: 'NOT_UNIQUE' }],
    });
  });

  test('a key is given and renewed only after a fresh sign-in', async () => {
    const { system } = await add('noor', 'Meldsysteem RIEC');
    const long = { ...region.as('noor'), signedInAt: Date.now() - 3_600_000 };
    const stale = { code: 'STEP_UP_NEEDED' };
    const input = parse(AddReportSystem, { idempotencyKey: newId(), name: 'Meldsysteem zorg', kind: 'JZV' });
    await expect(desk.systems.add(long, input)).rejects.toMatchObject(stale);
    expect(await found('Meldsysteem zorg')).toBeUndefined();
    await expect(desk.systems.renew(long, command(idOf({ system })))).rejects.toMatchObject(stale);
    expect((await found('Meldsysteem RIEC'))?.keyMadeAt).toEqual(system.keyMadeAt);
  });

  test('a report carries its number as a reference for the desk alone, sealed, and says which system sent it', async () => {
    const { key, system } = await add('noor', 'Politie');
    const report = aReport(region.slug('lindehoven'), { systemKey: key, systemNumber: NUMBER });
    const receipt = await desk.intake.submit(report);
    expect(receipt.receivedAt).toMatch(/^2026-03-02T08:0/);
    const id = await lastSignal();
    const of = async (as: Actor) => (await desk.references.of(as, [id])).get(id) ?? [];
    expect(await of(region.as('noor'))).toMatchObject([
      { number: NUMBER, system: 'JZV', addedBy: null, reportedBy: system.name },
    ]);
    expect((await desk.signals.byIds(region.as('noor'), [id])).get(id)).toMatchObject({ channel: 'OTHER_SYSTEM' });
    expect((await found('Politie'))?.lastUsedAt).toEqual(expect.any(Date));
    for (const name of ['karim', 'frits', 'anne', 'marit'])
      expect([name, await of(region.as(name))]).toEqual([name, []]);
    for (const { name, as } of strangers) expect([name, await of(as())]).toEqual([name, []]);
    await desk.blocks.block(region.as('sven'), {
      idempotencyKey: newId(),
      signalId: id,
      memberId: region.member('noor'),
      reason: 'x',
    });
    expect([await of(region.as('noor')), (await of(region.as('sven'))).length]).toEqual([[], 1]);
    expect((await leftWords(region.database, ['KANARIE', '2026/17'])).found).toEqual([]);
  });

  test('the same report gives the same answer, also by a new key; the same key of another system is another report', async () => {
    const one = await add('noor', 'Jeugdzorg');
    const other = await add('noor', 'School');
    const report = aReport(region.slug('lindehoven'), { systemKey: one.key, systemNumber: NUMBER });
    const receipt = await desk.intake.submit(report);
    await desk.setNow('2026-03-02T08:05:00Z');
    expect(await desk.intake.submit(report)).toEqual(receipt);
    await expect(desk.intake.submit({ ...report, systemNumber: 'other' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const renewed = await desk.systems.renew(region.as('sven'), command(idOf(one)));
    expect(await desk.intake.submit({ ...report, systemKey: renewed.key })).toEqual(receipt);
    await expect(desk.intake.submit(report)).rejects.toMatchObject(REFUSED);
    const { receiptCode } = await desk.intake.submit({ ...report, systemKey: other.key });
    expect(receiptCode).not.toBe(receipt.receiptCode);
  });

  test('a revoked key counts no longer, not even for what was sent before', async () => {
    const system = await add('noor', 'Oud');
    const report = aReport(region.slug('lindehoven'), { systemKey: system.key });
    await desk.intake.submit(report);
    expect(await desk.systems.revoke(region.as('noor'), command(idOf(system)))).toMatchObject({
      revokedAt: expect.any(Date),
      revokedBy: { id: `member_${region.member('noor')}` },
    });
    for (const again of [report, { ...report, idempotencyKey: newId() }])
      await expect(desk.intake.submit(again)).rejects.toMatchObject(REFUSED);
    for (const step of ['renew', 'revoke'] as const)
      await expect(desk.systems[step](region.as('noor'), command(idOf(system)))).rejects.toMatchObject({
        code: 'ALREADY_ENDED',
      });
    await add('noor', 'Oud');
    expect((await desk.systems.list(region.as('noor')))?.at(-1)?.id).toBe(system.system.id);
  });

  test('every key that does not count is one answer, and a key sends also where the form is off', async () => {
    const { key } = await add('noor', 'Zorg');
    const elsewhere = await desk.systems.add(region.as('koen'), {
      idempotencyKey: newId(),
      name: 'Zorg',
      kind: 'OTHER',
    });
    const wrong = [
      ['lindehoven', 'a link of sixteen or more'],
      ['lindehoven', `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`],
      ['lindehoven', elsewhere.key],
      ['lindehoven', ''],
      ['heidervoort', key],
    ] as const;
    for (const [municipality, text] of wrong) await expect(sent(municipality, text)).rejects.toMatchObject(REFUSED);
    expect(await sent('meerwolde', elsewhere.key)).toMatchObject({ receivedAt: expect.any(String) });
    await expect(sent('lindehoven', key, { theme: 'OTHER' })).rejects.toMatchObject({
      fields: [{ path: 'theme', code: 'NOT_ALLOWED' }],
    });
  });

  test('belongs to liaison and deputy of the municipality; to everybody else it is not there', async () => {
    const system = await add('sven', 'Wijkteam');
    const refusal = async (as: Actor, step: 'renew' | 'revoke', systemId: Uuid) =>
      desk.systems[step](as, command(systemId)).catch((error: unknown) => error);
    const members = ['karim', 'frits', 'marit', 'leila', 'anne'].map((name) => ({ name, as: () => region.as(name) }));
    for (const { name, as } of [...members, ...strangers]) {
      const seen = (await desk.systems.list(as())) ?? [];
      expect([name, seen.some(({ id }) => id === system.system.id)]).toEqual([name, false]);
      for (const step of ['renew', 'revoke'] as const) {
        expect(await refusal(as(), step, idOf(system))).toMatchObject({ code: 'NOT_FOUND' });
        expect(await refusal(as(), step, idOf(system))).toEqual(await refusal(as(), step, newId()));
      }
    }
    for (const name of ['karim', 'frits']) await expect(add(name, 'X')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the wall holds who reports to the moment of use, and keeps what was revoked', async () => {
    const system = await add('noor', 'Muur');
    const reporter: Actor = {
      kind: 'REPORTER',
      tenantId: region.municipality('lindehoven'),
      reporter: newId(),
      operation: newId(),
      expires: Date.now() + 60_000,
    };
    let attacks = 0;
    const attack = (as: Actor, set: string) => {
      const update = prepared(
        `test.attack.${(attacks += 1)}`,
        `update cases.report_systems set ${set} where id = $1::uuid`,
      );
      return desk.tenants
        .run(as, { action: 'attack' }, (tx) => tx.write(update, [idOf(system)]))
        .catch(({ code }: { code: string }) => code);
    };
    for (const set of [
      "key_hash = sha256('x')",
      'revoked_at = now(), revoked_by = sec.m()',
      "name = 'x'",
      "kind = 'OTHER'",
    ])
      expect([set, await attack(reporter, set)]).toEqual([set, '23514']);
    for (const set of [
      "name = 'x'",
      'last_used_at = now()',
      'revoked_at = now(), revoked_by = added_by, added_at = now()',
    ])
      expect([set, await attack(region.as('noor'), set)]).toEqual([set, '23514']);
    for (const name of ['karim', 'frits', 'anne']) expect(await attack(region.as(name), 'key_made_at = now()')).toBe(0);
    await desk.systems.revoke(region.as('noor'), command(idOf(system)));
    expect(await attack(region.as('noor'), 'revoked_at = null, revoked_by = null')).toBe('23514');
    expect(await attack(reporter, 'last_used_at = now()')).toBe(0);
    const numbers = prepared<object>('test.reporter.references', 'select * from cases.external_references');
    expect((await desk.tenants.read(reporter, { action: 'attack' }, numbers)).rows).toEqual([]);
  });
});
