import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from '@regiotafel/graphql';
import { type Actor, newId, type Uuid } from '@regiotafel/kernel';
import { prepared } from '@regiotafel/tenancy';
import { FILES } from '../domain/testing/a-file.js';
import { fieldOf, TestGraph } from '../setup/testing/a-graph.js';
import { TestRegion } from '../setup/testing/a-region.js';
import { leftWords } from '../setup/testing/left-words.js';
import { type Stranger, strangersTo } from '../setup/testing/strangers.js';
import { MONDAY } from '../signal/testing/a-signal.js';
import { runJobs } from '../signal/testing/run-jobs.js';
import { TestWeighing } from '../weighing/testing/a-table.js';
import { DocumentScans } from './document-scan.service.js';
import { ClamdScanner, type DocumentScanner, NO_SCANNER } from './document-scanner.service.js';
import { addDocument, rescanDocumentInput, withdrawDocumentInput } from './document.input.js';
import { DocumentJobs } from './document.job.js';
import { DocumentService } from './document.service.js';
import { aDaemon, EICAR } from './testing/a-daemon.js';
import { ADD, aDocument, type Adding, RULES } from './testing/a-document.js';

describe('documents of a case', () => {
  let region: TestRegion;
  let table: TestWeighing;
  let graph: TestGraph;
  let strangers: Stranger[];
  let daemon: Awaited<ReturnType<typeof aDaemon>>;
  let caseId: Uuid;

  beforeAll(async () => {
    region = await TestRegion.open();
    table = new TestWeighing(region);
    graph = await TestGraph.open(region, { REGIOTAFEL_DOCUMENT_MB: '1', REGIOTAFEL_DOCUMENT_TYPES: 'PDF,TEXT' });
    strangers = await strangersTo(region);
    daemon = await aDaemon();
  });
  beforeEach(async () => {
    await table.setNow(MONDAY);
    ({ caseId } = await table.opened());
  });
  afterAll(async () => {
    daemon.server.close();
    await graph.close();
    await region.database.close();
  });

  const clamd = (port = daemon.port) => new ClamdScanner('127.0.0.1', port, 5_000);
  const serviceOf = (scanner: DocumentScanner) =>
    new DocumentService(table.tenants, table.commands, table.cases, table.sealing, RULES, scanner);
  const jobsOf = (scanner: DocumentScanner) =>
    new DocumentJobs(new DocumentScans(table.tenants, table.sealing, scanner)).works();
  const run = (scanner: DocumentScanner) => runJobs(region.database, jobsOf(scanner));

  const inputOf = (content: Buffer = FILES.PDF, changes: object = {}) => aDocument(caseId, content, changes);
  let minutes = 0;
  const add = async (who: Actor, { scanner = NO_SCANNER, content = FILES.PDF as Buffer, ...changes }: Adding = {}) => {
    minutes += 1;
    await table.setNow(new Date(MONDAY.getTime() + minutes * 60_000));
    return serviceOf(scanner).add(who, parse(addDocument(RULES), inputOf(content, changes)));
  };
  const list = async (who: Actor) => (await table.documents.ofCases(who, [caseId])).get(caseId) ?? [];
  const noor = () => region.as('noor');
  const first = async (who: Actor) => {
    const [document] = await list(who);
    if (!document) throw new Error('no document');
    return document;
  };
  const withdraw = (who: Actor, documentId: string) =>
    table.documents.withdraw(
      who,
      parse(withdrawDocumentInput, { idempotencyKey: newId(), documentId, reason: 'Kanarie-reden: verkeerde brief.' }),
    );
  const rescan = (who: Actor, documentId: string) =>
    serviceOf(clamd()).rescan(who, parse(rescanDocumentInput, { idempotencyKey: newId(), documentId }));
  const give = (subject: string, purpose: string) =>
    table.access.give(noor(), {
      idempotencyKey: newId(),
      objectId: `case_${caseId}`,
      memberId: `member_${region.member(subject)}`,
      purpose,
      necessity: 'Kanarie-noodzaak.',
      subsidiarity: 'Kanarie: minder kan niet.',
    });

  test('are sealed, told apart by version, and opened as they came', async () => {
    await add(noor(), { professionalSecrecy: true });
    const old = await first(noor());
    await add(noor(), { content: FILES.TEXT, replaces: old.id, title: 'Kanarie: tweede versie' });
    expect(await list(noor())).toMatchObject([
      { version: 2, documentId: old.id, isNewest: true, title: 'Kanarie: tweede versie', type: 'TEXT' },
      {
        version: 1,
        documentId: old.id,
        isNewest: false,
        title: 'Kanarie-titel van de brief',
        type: 'PDF',
        bytes: FILES.PDF.length,
        professionalSecrecy: true,
        scan: 'NOT_SCANNED',
        mayOpen: true,
      },
    ]);
    expect(await table.documents.open(noor(), old.id)).toEqual({
      id: old.id,
      mediaType: 'application/pdf',
      extension: 'pdf',
      content: FILES.PDF.toString('base64'),
    });
    expect((await leftWords(region.database, ['Kanarie-titel', 'Kanarie-document'])).found).toEqual([]);
  });

  test('name everything that is wrong at once, by the bytes of the file and the settings', async () => {
    const fieldsOf = async (input: object) =>
      (await graph.ask('noor', ADD, { input })).errors?.[0]?.extensions.fields
        ?.map(({ path, code }) => `${path} ${code}`)
        .toSorted();
    const bare = { idempotencyKey: newId(), caseId: `case_${caseId}` };
    expect(await fieldsOf(bare)).toEqual([
      'content REQUIRED',
      'kind REQUIRED',
      'sourceRegime REQUIRED',
      'title REQUIRED',
    ]);
    const coded = async (content: Buffer) => fieldsOf(inputOf(content, { title: ' ' }));
    expect(await coded(Buffer.from('MZ\0\0program'))).toEqual(['content FILE_TYPE_NOT_ALLOWED', 'title REQUIRED']);
    expect(await coded(FILES.PNG)).toEqual(['content FILE_TYPE_NOT_ALLOWED', 'title REQUIRED']);
    expect(await fieldsOf({ ...inputOf(), content: 'geen base64!' })).toEqual(['content INVALID_FORMAT']);
    const tooLarge = await graph.ask('noor', ADD, {
      input: inputOf(Buffer.concat([FILES.PDF, Buffer.alloc(1_048_576)])),
    });
    expect(tooLarge.errors?.[0]?.extensions.fields).toMatchObject([{ path: 'content', code: 'TOO_LARGE' }]);
  });

  test('are added once per key, and answered with the file', async () => {
    const input = inputOf();
    const answers = [await graph.ask('noor', ADD, { input }), await graph.ask('noor', ADD, { input })];
    for (const answer of answers)
      expect(fieldOf<{ documents: unknown[] }>(answer, 'addDocument').documents).toMatchObject([
        { title: input.title, version: 1, isNewest: true, scan: 'NOT_SCANNED', type: 'PDF', kind: 'LETTER' },
      ]);
    expect(await list(noor())).toHaveLength(1);
  });

  test('wait for the scanner, which looks at every byte; what it finds is never opened', async () => {
    await add(noor(), { scanner: clamd(), content: Buffer.concat([FILES.PDF, Buffer.alloc(150_000, 0x20)]) });
    const clean = await first(noor());
    expect(clean).toMatchObject({ scan: 'PENDING', mayOpen: false });
    const refused = { code: 'DOCUMENT_CLOSED', params: { state: 'PENDING' } };
    await expect(table.documents.open(noor(), clean.id)).rejects.toMatchObject(refused);
    await run(clamd());
    expect(daemon.got.at(-1)).toHaveLength(FILES.PDF.length + 150_000);
    expect(await first(noor())).toMatchObject({ scan: 'CLEAN', mayOpen: true, scannedAt: expect.any(Date) });
    await expect(table.documents.open(noor(), clean.id)).resolves.toMatchObject({ mediaType: 'application/pdf' });

    await add(noor(), { scanner: clamd(), content: Buffer.from(EICAR) });
    await run(clamd());
    const bad = await first(noor());
    expect(bad).toMatchObject({ scan: 'INFECTED', mayOpen: false });
    await expect(table.documents.open(noor(), bad.id)).rejects.toMatchObject({ code: 'DOCUMENT_CLOSED' });
    await expect(rescan(noor(), bad.id)).rejects.toMatchObject({ code: 'DOCUMENT_WRONG_STATE' });
    const [logged] = await region.database.sql(
      `select p.subject_id from evidence.audit_log a join evidence.processing_log p using (operation_id)
       where a.action = 'case.document.scan' order by a.at desc limit 1`,
    );
    expect(logged).toMatchObject({ subject_id: expect.any(String) });
  });

  test('that could not be looked at stay closed until somebody asks again', async () => {
    await add(noor(), { scanner: clamd(), content: Buffer.concat([FILES.TEXT, Buffer.alloc(220_000, 0x20)]) });
    await run(clamd());
    expect(await first(noor())).toMatchObject({ scan: 'FAILED', mayOpen: false });
    await add(noor(), { scanner: clamd(1) });
    const unreached = await first(noor());
    await expect(run(clamd(1))).rejects.toThrow('ECONNREFUSED');
    const [work] = jobsOf(clamd(1));
    const [event] = await region.database.sql<{ tenant_id: Uuid; id: Uuid; payload: object }>(
      'select tenant_id, id, payload from cases.outbox where relayed_at is null',
    );
    const system = region.system(event?.tenant_id ?? newId());
    await work?.bind((event?.payload ?? {}) as never).giveUp(system, 'ECONNREFUSED');
    await region.database.sql('update cases.outbox set relayed_at = now()');
    expect(await first(noor())).toMatchObject({ scan: 'FAILED' });
    await rescan(noor(), unreached.id);
    expect(await first(noor())).toMatchObject({ scan: 'PENDING', scannedAt: null });
    await run(clamd());
    expect(await first(noor())).toMatchObject({ scan: 'CLEAN' });
  });

  test('are read and opened by whoever is involved or has a grant for contributions, until it ends', async () => {
    await add(noor(), { sourceRegime: 'AVG' });
    const { id } = await first(noor());
    await give('leila', 'EXPERT_ADVICE_PGA');
    const { validUntil } = await give('bram', 'CASE_MEETING_PGA');
    expect(await list(region.as('leila'))).toEqual([]);
    await expect(table.documents.open(region.as('leila'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await list(region.as('bram'))).toMatchObject([{ mayOpen: true, mayWithdraw: false }]);
    for (const refused of [add(region.as('bram')), withdraw(region.as('bram'), id), rescan(region.as('bram'), id)])
      await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(table.documents.open(region.as('bram'), id)).resolves.toMatchObject({ extension: 'pdf' });
    await table.setNow(new Date(validUntil.getTime() + 1_000));
    expect(await list(region.as('bram'))).toEqual([]);
    await expect(table.documents.open(region.as('bram'), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('are absent for everybody without access, and so is every command', async () => {
    await add(noor());
    const { id } = await first(noor());
    const missing = `document_${newId()}`;
    const refusal = (done: Promise<unknown>) => done.catch((error: unknown) => error);
    const others = ['sven', 'frits', 'anne', 'karim', 'marit', 'roos'].map((name) => ({
      name,
      as: () => region.as(name),
    }));
    for (const { name, as } of [...others, ...strangers]) {
      expect({ name, found: await list(as()) }).toEqual({ name, found: [] });
      const steps: ((documentId: string) => Promise<unknown>)[] = [
        (documentId) => table.documents.open(as(), documentId),
        (documentId) => withdraw(as(), documentId),
        (documentId) => rescan(as(), documentId),
        (documentId) => add(as(), { replaces: documentId }),
      ];
      for (const step of steps) {
        const [refused, absent] = [await refusal(step(id)), await refusal(step(missing))];
        expect(refused).toMatchObject({ code: 'NOT_FOUND' });
        expect({ name, refused }).toEqual({ name, refused: absent });
      }
    }
    const elsewhere = await table.opened();
    const replacing = parse(addDocument(RULES), { ...inputOf(), caseId: `case_${elsewhere.caseId}`, replaces: id });
    await expect(table.documents.add(noor(), replacing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that are withdrawn lose their content for good; the reason and the log stay', async () => {
    await add(noor());
    const { id } = await first(noor());
    const who = noor();
    await withdraw(who, id);
    expect(await list(noor())).toMatchObject([
      {
        mayOpen: false,
        mayWithdraw: false,
        withdrawnBy: { id: `member_${region.member('noor')}` },
        withdrawnBecause: 'Kanarie-reden: verkeerde brief.',
      },
    ]);
    expect(await region.database.sql('select id from cases.document_contents where case_id = $1', [caseId])).toEqual(
      [],
    );
    for (const again of [table.documents.open(noor(), id), withdraw(noor(), id), rescan(noor(), id)])
      await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const log = `select action, object_id from evidence.audit_log where operation_id = $1 and action <> 'seen'`;
    const logged = await region.database.sql(log, [who.operation]);
    expect(logged).toMatchObject([{ action: 'case.document.withdraw', object_id: id.replace('document_', '') }]);
  });

  test('are logged with the pseudonym of the person when they are added, listed and opened', async () => {
    const subject = 'select tenant_id, subject_id from cases.case_files where id = $1';
    const [about] = await region.database.sql(subject, [caseId]);
    await add(noor());
    const { id } = await first(noor());
    const steps: ((who: Actor) => Promise<unknown>)[] = [
      (who) => add(who),
      list,
      (who) => table.documents.open(who, id),
      (who) => withdraw(who, id),
    ];
    for (const step of steps) {
      const who = noor();
      await step(who);
      const rows = await region.database.sql(
        'select distinct tenant_id, subject_id from evidence.processing_log where operation_id = $1',
        [who.operation],
      );
      expect(rows).toEqual([about]);
    }
  });

  test('keep their rows: no version, content or scan is changed past its steps, and no withdrawal leaves content', async () => {
    await add(noor());
    const { id } = await first(noor());
    const uuid = id.replace('document_', '');
    const attack = (statement: string) =>
      table.tenants.run(noor(), { action: 'attack' }, (tx) =>
        tx.write(prepared(`test.document.${statement.slice(0, 40)}`, statement), [uuid]),
      );
    for (const statement of [
      'update cases.case_documents set version = 9 where id = $1::uuid',
      'delete from cases.case_documents where id = $1::uuid',
      "update cases.document_contents set sealed = 'x' where id = $1::uuid",
      'delete from cases.document_withdrawals where id = $1::uuid',
    ])
      await expect(attack(statement)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const statement of [
      "update cases.document_scans set scan = 'CLEAN' where id = $1::uuid",
      `insert into cases.document_withdrawals (tenant_id, id, case_id, sealed, withdrawn_by, withdrawn_at)
       select tenant_id, id, case_id, 'x', (select sec.m()), now() from cases.case_documents where id = $1::uuid`,
    ])
      await expect(attack(statement)).rejects.toMatchObject({ code: '23514' });
  });
});
