import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { ReferenceService } from '../reference/reference.service.js';
import { TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { SearchService } from './search.service.js';

describe('a search', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let search: SearchService;
  let references: ReferenceService;
  let strangers: Stranger[];
  let caseId: Uuid;
  let signalId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    await table.setNow(MONDAY);
    search = new SearchService(table.tenants, region.keyring());
    references = new ReferenceService(table.tenants, table.sealing, region.keyring());
    ({ caseId, signalId } = await table.opened());
    strangers = await strangersTo(region);
  });
  afterAll(() => region.database.close());

  const kinds = async (subject: string, text: string) =>
    (await search.lookUp(region.as(subject), { text })).map(({ kind }) => kind);
  const note = (subject: string, objectId: string, number: string, key = newId()) => {
    const [kind, id] = objectId.split('_');
    const about = { kind: kind === 'case' ? ('CASE' as const) : ('SIGNAL' as const), id: id as Uuid };
    const input = { idempotencyKey: key, objectId: about, system: 'CASE_SYSTEM' as const, number };
    return references.add(region.as(subject), input);
  };

  test('finds by a part of the number what its caller may open', async () => {
    expect(await kinds('karim', 'rt-2026')).toEqual(['CARD', 'WEIGHING']);
    expect(await kinds('noor', '2026-0001')).toEqual(['CARD', 'CASE', 'WEIGHING']);
    expect(await kinds('bram', '0001')).toEqual(['WEIGHING']);
    for (const subject of ['karim', 'noor', 'bram']) expect(await kinds(subject, '01')).toEqual([]);
  });

  test('finds a signal and a case by their exact number elsewhere, and by no part of it', async () => {
    await note('noor', `signal_${signalId}`, 'Z-2026/00123');
    await note('noor', `case_${caseId}`, 'PGA 88.12');
    expect(await kinds('noor', 'z202600123')).toEqual(['SIGNAL']);
    expect(await kinds('noor', 'PGA-8812')).toEqual(['CASE']);
    expect(await kinds('sven', 'Z-2026/00123')).toEqual(['SIGNAL']);
    for (const part of ['Z-2026', '00123', 'PGA', '8812']) expect(await kinds('noor', part)).toEqual([]);
    for (const subject of ['karim', 'bram', 'leila', 'frits'])
      for (const number of ['Z-2026/00123', 'PGA 88.12'])
        expect([subject, await kinds(subject, number)]).toEqual([subject, []]);
  });

  test('finds for a grantee while the grant runs, and not a moment longer', async () => {
    await table.access.give(region.as('noor'), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member('leila')}`,
      purpose: 'EXPERT_ADVICE_PGA',
      necessity: 'Nodig.',
      subsidiarity: 'Minder kan niet.',
    });
    expect(await kinds('leila', '2026-0001')).toEqual(['CASE']);
    await table.setNow(new Date('2027-03-02T08:00:00Z'));
    expect(await kinds('leila', '2026-0001')).toEqual([]);
    await table.setNow(new Date('2026-03-02T09:30:00Z'));
  });

  test('tells a stranger nothing: what is there is as what is not', async () => {
    for (const { name, as } of strangers) {
      if (name.startsWith('leila of veldersoord')) continue;
      for (const text of ['RT-2026-0001', 'RT-2026-9999', 'Z-2026/00123', 'PGA 88.12']) {
        const hits = await search.lookUp(as(), { text });
        const elsewhere = hits.filter(({ municipality }) =>
          [region.municipality('lindehoven')].some((id) => municipality.id === `municipality_${id}`),
        );
        expect([name, text, elsewhere]).toEqual([name, text, []]);
      }
    }
  });

  test('asks the database the same, found or not, and logs hash and hits without a word', async () => {
    const logged = async (text: string) => {
      const noor = region.as('noor');
      await search.lookUp(noor, { text });
      return region.database.sql<{ action: string; hits: number | null; hash: string | null; row: string }>(
        `select action, hits, encode(criteria_hash, 'hex') as hash, a::text as row from evidence.audit_log a where operation_id = $1 order by id`,
        [noor.operation],
      );
    };
    const found = await logged('RT-2026-0001');
    const none = await logged('RT-2026-7777');
    expect(found.find(({ action }) => action === 'searched')).toMatchObject({ hits: 3 });
    expect(none.find(({ action }) => action === 'searched')).toMatchObject({ hits: 0 });
    const rows = [...found, ...none];
    expect(rows.map(({ row }) => row).join()).not.toContain('RT-2026');
  });

  test('and what stands around it are answered in the graph', async () => {
    const graph = await TestGraph.open(region);
    const asked = `{ search(text: "RT-2026-0001") { kind id theme { id } } weighingRules { criteriaVersion criteria { code } }
      weighingUniformity { until } poolLoad { open } poolViews { id } poolAssignees { id } poolExport { id } }`;
    const { data, errors } = await graph.ask('karim', asked);
    const file = await graph.ask('noor', `{ caseFile(id: "case_${caseId}") { references { number } } }`);
    await graph.close();
    expect(errors).toBeUndefined();
    expect(Object.entries(data ?? {}).filter(([, answer]) => answer === null)).toEqual([]);
    expect(file.data).toEqual({ caseFile: { references: [{ number: 'PGA 88.12' }] } });
  });

  test('a reference is noted once, by who handles the thing, and is sealed', async () => {
    const key = newId();
    const [one, two] = await Promise.all([1, 2].map(() => note('noor', `signal_${signalId}`, 'Kanarie-77', key)));
    expect(one).toMatchObject({ number: 'Kanarie-77', system: 'CASE_SYSTEM' });
    expect(two?.id).toBe(one?.id);
    await expect(note('noor', `signal_${signalId}`, 'kanarie 77')).rejects.toMatchObject({ code: 'CONFLICT' });
    const rows = await region.database.sql<{ row: string }>('select e::text as row from cases.external_references e');
    expect(rows.map(({ row }) => row).join()).not.toContain('Kanarie');
    const refused = await Promise.all(
      ['karim', 'bram', 'frits', 'anne'].flatMap((subject) =>
        [`signal_${signalId}`, `case_${caseId}`, `case_${newId()}`].map((objectId) =>
          note(subject, objectId, 'X1').then(
            () => `${subject} noted`,
            ({ code }: { code: string }) => code,
          ),
        ),
      ),
    );
    expect(new Set(refused)).toEqual(new Set(['NOT_FOUND']));
    const seen = await references.of(region.as('karim'), [signalId, caseId]);
    expect(seen.size).toBe(0);
    await references.remove(region.as('noor'), {
      idempotencyKey: newId(),
      referenceId: (one?.id ?? '').slice('reference_'.length) as Uuid,
    });
    const left = await references.of(region.as('noor'), [signalId]);
    expect(left.get(signalId)?.map(({ number }) => number)).toEqual(['Z-2026/00123']);
  });

  test('whoever notes, reads or deletes a number elsewhere stands in both logs, in that transaction', async () => {
    const logged = async (work: (who: SeatActor) => Promise<unknown>) => {
      const noor = region.as('noor');
      await work(noor);
      return region.database.sql<{ action: string; processed: number }>(
        `select a.action, (select count(*)::int from evidence.processing_log p
            where p.xmin = a.xmin and p.subject_id = (select subject_id from cases.case_files where id = $2)) as processed
         from evidence.audit_log a where a.operation_id = $1 and a.action <> 'seen'`,
        [noor.operation, caseId],
      );
    };
    const objectId = { kind: 'CASE', id: caseId } as const;
    const idempotencyKey = newId();
    let noted = '';
    const add = await logged(async (who) => {
      const row = await references.add(who, { idempotencyKey, objectId, system: 'OTHER', number: 'LOG-1' });
      noted = row?.id ?? '';
    });
    const read = await logged((who) => references.of(who, [caseId]));
    const referenceId = noted.slice('reference_'.length) as Uuid;
    const remove = await logged((who) => references.remove(who, { idempotencyKey: newId(), referenceId }));
    expect(add).toEqual([{ action: 'reference.add', processed: 1 }]);
    expect(read).toEqual([{ action: 'reference.list', processed: 1 }]);
    expect(remove).toEqual([{ action: 'reference.remove', processed: 1 }]);
  });
});
