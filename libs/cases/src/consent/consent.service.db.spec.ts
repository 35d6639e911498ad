import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import type { ConsentUse } from '../domain/consent.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';

const refusalOf = (done: Promise<unknown>): Promise<object> =>
  done.then(
    () => ({}),
    (error: object) => error,
  );

describe('consent of a contributor', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let caseId: Uuid;
  let contributionId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
    await table.contributionAsks.ask(region.as('noor'), {
      idempotencyKey: newId(),
      caseId,
      memberId: region.member('leila'),
      question: 'Kanarie-vraag.',
      necessity: 'Nodig.',
      until: null,
    });
    await table.contributions.add(region.as('leila'), {
      idempotencyKey: newId(),
      caseId,
      sourceRegime: 'MEDICAL_YOUTH',
      professionalSecrecy: true,
      oralOnly: false,
      text: 'Kanarie-bijdrage.',
    });
    const [said] = (await table.contributions.ofCases(region.as('leila'), [caseId])).get(caseId) ?? [];
    contributionId = said?.uuid as Uuid;
  });
  afterAll(() => region.database.close());

  const ask = (subject = 'noor', changes: object = {}) =>
    table.consents.ask(region.as(subject), {
      idempotencyKey: newId(),
      caseId,
      contributionId,
      uses: ['EXPORT'],
      ...changes,
    });
  const set = (subject = 'leila', uses: ConsentUse[] = ['EXPORT'], id = contributionId) =>
    table.consents.set(region.as(subject), { idempotencyKey: newId(), contributionId: id, uses, until: null });
  const all = async (who: Actor) =>
    (await table.consents.mine(who, { first: null, after: null })).edges.map(({ node }) => node);
  const mine = async () => (await all(region.as('leila'))).find(({ id }) => id === `contribution_${contributionId}`);
  const state = async (subject = 'noor') =>
    (await table.consents.states(region.as(subject), [contributionId])).get(contributionId) ?? null;
  const waits = (subject = 'leila') =>
    table.tenants.run(region.as(subject), { action: 'test' }, async (tx) => {
      await tx.enter();
      const work = table.caseWork();
      return (await work.waiting(tx)).flatMap(({ reason, about }) => (about?.id === contributionId ? [reason] : []));
    });

  test('begins with none, is asked for on the start page, and is given and taken back', async () => {
    expect(await state()).toMatchObject({ uses: [], mayAsk: true, askedAt: null });
    expect(await waits()).toEqual([]);
    await ask();
    expect(await waits()).toEqual(['CONSENT_ASKED']);
    expect(await state()).toMatchObject({ uses: [], askedAt: expect.any(Date) });
    const own = await mine();
    expect(own).toMatchObject({ askedUses: ['EXPORT'], askedBy: { id: `member_${region.member('noor')}` }, uses: [] });
    expect(await set('leila', ['EXPORT', 'MINUTES'])).toMatchObject({ uses: ['EXPORT', 'MINUTES'], askedUses: [] });
    expect(await waits()).toEqual([]);
    expect(await state()).toMatchObject({ uses: ['EXPORT', 'MINUTES'], askedAt: null });
    await set('leila', []);
    expect(await state()).toMatchObject({ uses: [] });
  });

  test('stays the contributor’s, also when access has ended; then without a word of the text', async () => {
    await ask();
    await table.setNow('2026-03-16T23:00:01Z');
    expect(await waits()).toEqual(['CONSENT_ASKED']);
    const own = await mine();
    expect(own).toMatchObject({ text: null, sourceRegime: 'MEDICAL_YOUTH', askedUses: ['EXPORT'] });
    expect(await set('leila', [])).toMatchObject({ uses: [], askedUses: [] });
  });

  test('is given by the contributor alone, asked by who is involved, and not there for everybody else', async () => {
    await ask();
    const names = ['sven', 'frits', 'karim', 'marit', 'bram', 'roos', 'anne'];
    for (const name of ['noor', ...names])
      expect({ name, refusal: await refusalOf(set(name)) }).toEqual({
        name,
        refusal: await refusalOf(set(name, ['EXPORT'], newId())),
      });
    expect(await refusalOf(set('noor'))).toMatchObject({ code: 'NOT_FOUND' });
    for (const name of [...names, 'leila']) {
      const [there, nowhere] = [await refusalOf(ask(name)), await refusalOf(ask(name, { caseId: newId() }))];
      expect({ name, there }).toMatchObject({ name, there: { code: 'NOT_FOUND' } });
      expect(there).toEqual(nowhere);
    }
    expect(await refusalOf(ask('noor', { contributionId: newId() }))).toMatchObject({ code: 'NOT_FOUND' });
    for (const name of names) expect({ name, state: await state(name) }).toEqual({ name, state: null });
    for (const { name, as } of (await strangersTo(region)).filter(
      ({ name: each }) => each !== 'leila of veldersoord',
    )) {
      expect({ name, own: await all(as()) }).toEqual({ name, own: [] });
      expect((await table.consents.states(as(), [contributionId])).size).toBe(0);
    }
  });

  test('leaves a line in the log of the municipality, with the person, whoever reads it and whatever else they read', async () => {
    const subjects = async (who: SeatActor) =>
      (
        await region.database.sql<{ subject_id: string | null }>(
          'select distinct subject_id from evidence.processing_log where operation_id = $1 and tenant_id = $2',
          [who.operation, region.municipality('lindehoven')],
        )
      ).map(({ subject_id }) => subject_id);
    const [file] = await region.database.sql<{ subject_id: string }>(
      'select subject_id from cases.case_files where id = $1',
      [caseId],
    );
    const reads = region.as('leila');
    await all(reads);
    expect(await subjects(reads)).toContain(file?.subject_id);
    await region.database.sql(
      "update cases.grants set revoked_at = now(), revoked_because = 'MISTAKE' where object_id = $1",
      [caseId],
    );
    const later = region.as('leila');
    expect(await all(later)).toContainEqual(expect.objectContaining({ text: null }));
    expect(await subjects(later)).toContain(file?.subject_id);
  });

  test('is listed in pages, newest first, each once', async () => {
    const whole = (await all(region.as('leila'))).map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await table.consents.mine(region.as('leila'), { first: 1, after });
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(whole.length).toBeGreaterThan(1);
    expect(paged).toEqual(whole);
  });

  test('is held to its contributor and its uses by the database too, and never changed', async () => {
    await expect(
      region.database.sql("update cases.contribution_consents set uses = '{ELSE}' where contribution_id = $1", [
        contributionId,
      ]),
    ).rejects.toMatchObject({ code: '23514' });
    const rights = await region.database.sql(
      `select privilege_type from information_schema.role_table_grants where grantee = 'rt_cases' and table_schema = 'cases'
         and table_name in ('contribution_consents', 'consent_requests') and privilege_type not in ('SELECT', 'INSERT')`,
    );
    expect(rights).toEqual([]);
    await expect(
      table.consents.set(region.as('leila'), {
        idempotencyKey: newId(),
        contributionId,
        uses: ['EXPORT'],
        until: '2036-01-01' as never,
      }),
    ).rejects.toMatchObject({ fields: [{ path: 'until', code: 'OUT_OF_RANGE' }] });
  });
});
