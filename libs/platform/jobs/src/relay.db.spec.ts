import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '@regiotafel/kernel';
import { actingIn } from './envelope.js';
import { dueQueue, eventQueue } from './definitions.js';
import { on, onDue } from './handlers.js';
import { captureLog, eventually, Store, STORES } from './testing/a-store.js';
import { type Opened, Witness } from './testing/a-witness.js';

const tenantId = newId();
const CANARY = 'Kanarina Vogelaar';
const BLOCK_MARKS = `
  create function block_marks() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(4711); return new; end $$;
  create trigger block_marks before update on cases.outbox for each row execute function block_marks()`;
const BLOCKED = `
  select pid from pg_stat_activity
   where datname = current_database() and application_name = 'relay' and wait_event_type = 'Lock'`;
const A_DUE_LIST = `
  create table public.clocks (tenant_id uuid, id uuid, due_at timestamptz);
  grant select, update on public.clocks to public;
  create function sec.due_clocks(max int) returns table (tenant_id uuid, id uuid) language sql stable
    as 'select tenant_id, id from public.clocks where due_at <= now() limit max'`;

const log = captureLog();

describe.each(STORES)('the relay on $store', ({ store: kind }) => {
  let store: Store;
  let witness: Witness;
  const onOpened = (scope = 'cases', name = 'count-case') => on<Opened>('CaseOpened', { scope, name }, witness.handler);

  beforeEach(async () => {
    store = await Store.open(kind);
    witness = new Witness();
  });
  afterEach(() => store.close());

  test('every handler of an event gets a job as system of its tenant, and the event is marked', async () => {
    await store.worker([
      onOpened(),
      onOpened('cases', 'list-case'),
      on('CaseClosed', { scope: 'cases', name: 'other' }, witness.handler),
    ]);
    const payload = { caseId: newId() };
    const cause = await store.announce(tenantId, 'CaseOpened', payload);
    await witness.calls(2);
    await store.relayed(cause);
    expect(witness.seen.map((one) => one.payload)).toEqual([payload, payload]);
    expect(witness.seen[0]?.actor).toMatchObject({ kind: 'SYSTEM', tenantId, cause });
  });

  test('a handler may act in the other tenant that the event names', async () => {
    const region = newId();
    const acted = Promise.withResolvers<object>();
    await store.worker([
      on('CaseOpened', { scope: 'cases', name: 'cross' }, (actor) =>
        Promise.resolve(acted.resolve(actingIn(region, actor))),
      ),
    ]);
    const cause = await store.announce(tenantId, 'CaseOpened', { caseId: newId() });
    expect(await acted.promise).toMatchObject({ kind: 'SYSTEM', tenantId: region, cause });
  });

  test('an event that nobody subscribes to is marked as well', async () => {
    await store.worker([]);
    const id = await store.announce(tenantId, 'NobodyListens', {});
    await expect(store.relayed(id)).resolves.toBeUndefined();
  });

  test('a process that starts later gets what is announced from then on, whoever relays it', async () => {
    await store.worker([onOpened()]);
    await store.relayed(await store.announce(tenantId, 'CaseOpened', { caseId: newId() }));
    const later = store.process();
    later.serve('meetings', [onOpened('meetings', 'plan-case')]);
    await later.start();
    const second = { caseId: newId() };
    await store.announce(tenantId, 'CaseOpened', second);
    await witness.calls(3);
    expect(witness.seen.filter(({ payload }) => (payload as Opened).caseId === second.caseId)).toHaveLength(2);
  });

  test('events wait until every awaited scope has registered once', async () => {
    const awaits = ['cases', 'expertise'];
    const jobs = await store.worker([onOpened()], { awaits });
    const id = await store.announce(tenantId, 'CaseOpened', { caseId: newId() });
    await expect(jobs.ready()).rejects.toThrow('no subscriptions');
    const late = store.process({ awaits });
    late.serve('expertise', [onOpened('expertise', 'match-case')]);
    await late.start();
    await store.relayed(id);
    await witness.calls(2);
    expect(witness.seen).toHaveLength(2);
  });

  test('two relays have the effect of one', async () => {
    await store.worker([onOpened()]);
    await store.worker([onOpened()]);
    const ids = await Promise.all(
      Array.from({ length: 50 }, () => store.announce(tenantId, 'CaseOpened', { caseId: newId() })),
    );
    await Promise.all(ids.map((id) => store.relayed(id)));
    await witness.calls(50);
    expect(new Set(witness.seen.map(({ payload }) => (payload as Opened).caseId)).size).toBe(50);
    expect(witness.seen).toHaveLength(50);
  });

  test('a relay that dies between adding the job and marking the event is followed by another, with one effect', async () => {
    await store.worker([onOpened()]);
    await store.worker([onOpened()]);
    await store.database.sql(BLOCK_MARKS);
    const blocker = await store.database.owner.connect();
    await blocker.query('select pg_advisory_lock(4711)');
    const id = await store.announce(tenantId, 'CaseOpened', { caseId: newId() });
    await witness.calls(1);
    const [{ pid } = { pid: 0 }] = await eventually(async () => {
      const rows = await store.database.sql<{ pid: number }>(BLOCKED);
      return rows.length > 0 ? rows : null;
    });
    await store.database.sql('select pg_terminate_backend($1)', [pid]);
    const [next = { pid: 0 }] = await eventually(async () => {
      const rows = await store.database.sql<{ pid: number }>(BLOCKED);
      return rows.some((row) => row.pid !== pid) ? rows : null;
    });
    expect(next.pid).not.toBe(pid);
    await blocker.query('select pg_advisory_unlock_all()');
    blocker.release();
    await store.relayed(id);
    expect(witness.seen).toHaveLength(1);
  });

  test('a relay without its database tries until it is back', async () => {
    await store.worker([onOpened()]);
    await store.relayed(await store.announce(tenantId, 'CaseOpened', { caseId: newId() }));
    await store.database.sql(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await store.announce(tenantId, 'CaseOpened', { caseId: newId() });
    await witness.calls(2);
    expect(witness.seen).toHaveLength(2);
  });

  test('an event with a name in it becomes a dead letter without it, and no name gets into the queues or the log', async () => {
    const jobs = await store.worker([
      onOpened(),
      on('CaseNoted', { scope: 'cases', name: 'fail' }, () => Promise.reject(new Error(CANARY))),
    ]);
    await store.announce(tenantId, 'CaseOpened', { caseId: newId(), name: CANARY });
    await store.announce(tenantId, 'CaseNoted', { caseId: newId() });
    await eventually(async () => (await jobs.dead.list(eventQueue('cases'))).length === 1);
    expect(await jobs.dead.list(eventQueue('cases'))).toMatchObject([{ job: 'count-case', code: 'PAYLOAD_REFUSED' }]);
    await eventually(() => Promise.resolve(log.some((line) => line.includes('"job":"fail"'))));
    expect(witness.seen).toEqual([]);
    expect(log.join('')).not.toContain('Kanarina');
    const stored = await store.dump();
    expect(stored).toContain(tenantId);
    expect(stored).not.toContain('Kanarina');
  });

  test('a row that is due gets a job once per time it is due', async () => {
    await store.database.sql(A_DUE_LIST);
    const id = newId();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let runs = 0;
    await store.worker([
      onDue('clocks', { scope: 'cases', name: 'ring' }, async (actor, row) => {
        expect(actor).toMatchObject({ kind: 'SYSTEM', tenantId, cause: id });
        runs += 1;
        await store.database.sql('update public.clocks set due_at = null where id = $1', [row.id]);
        (runs === 1 ? first : second).resolve();
      }),
    ]);
    await store.database.sql("insert into public.clocks values ($1, $2, now() - interval '1 day')", [tenantId, id]);
    await first.promise;
    await store.database.sql('update public.clocks set due_at = now() where id = $1', [id]);
    await second.promise;
    expect(runs).toBe(2);
  });

  test('a row whose job died is left alone until somebody tries it again', async () => {
    await store.database.sql(A_DUE_LIST);
    const id = newId();
    const done = Promise.withResolvers<void>();
    let broken = true;
    const jobs = await store.worker([
      onDue('clocks', { scope: 'cases', name: 'ring' }, async (actor, row) => {
        if (broken) throw Object.assign(new Error('no'), { code: 'UNAUTHENTICATED' });
        await store.database.sql('delete from public.clocks where id = $1', [row.id]);
        done.resolve();
      }),
    ]);
    await store.database.sql('insert into public.clocks values ($1, $2, now())', [tenantId, id]);
    const [letter] = await eventually(async () => {
      const letters = await jobs.dead.list(dueQueue('cases'));
      return letters.length > 0 ? letters : null;
    });
    expect(letter).toMatchObject({ jobId: `clocks-${id}`, tenantId });
    broken = false;
    await jobs.dead.retry(dueQueue('cases'), `clocks-${id}`);
    await done.promise;
  });
});
