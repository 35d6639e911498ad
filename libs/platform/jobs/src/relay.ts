import type { Uuid } from '@regiotafel/kernel';
import { log } from '@regiotafel/runtime';
import type { Connection } from '@regiotafel/tenancy';
import pg from 'pg';
import { Bell } from './bell.js';
import { dueQueue, eventQueue, type QueueDefinition } from './definitions.js';
import { envelope, eventEnvelope } from './envelope.js';
import type { NewJob, Producer } from './producer.js';
import { readSubscriptions, REGISTER_VERSION, type Subscription } from './subscriptions.js';

/** How a relay keeps time, in milliseconds. */
export interface RelayTimes {
  /** Looks at the outbox so often even when nothing rings. */
  readonly pollMs: number;
  /** Asks for rows that are due so often. */
  readonly sweepMs: number;
}

interface OutboxRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly event: string;
  readonly payload: object;
  readonly trace_id: Uuid | null;
  /** Of the subscriptions, when the row was read. */
  readonly version: string;
}

interface DueResult {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
}

const BATCH = 200;
const DUE_BATCH = 1_000;
const RETRY_MS = 1_000;
/** An event that waits longer is relayed by a relay that does not lead as well: the leader may hang. */
const NEGLECTED_MS = 5_000;
const LEADER = "select pg_try_advisory_lock(hashtext('bullmq.relay')) as leads";
const OUTBOX = `select tenant_id, id, event, payload, trace_id, ${REGISTER_VERSION} as version from sec.outbox($1)
  where created_at <= clock_timestamp() - make_interval(secs => $2::float8 / 1000)`;

/**
 * Turns events of the outbox and rows that are due into jobs. Any number may run: one leads, the others stand by.
 * A job's id says what it came from, so that a row which is relayed twice makes one job.
 */
export class Relay {
  private readonly bell = new Bell();
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private subscriptions: Awaited<ReturnType<typeof readSubscriptions>> = null;
  private sweptAt = 0;
  private leads = false;

  constructor(
    private readonly connection: Connection,
    private readonly producer: Producer,
    private readonly awaited: readonly string[],
    private readonly times: RelayTimes,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Finishes the batch at hand. */
  async close(): Promise<void> {
    this.stopping = true;
    this.bell.ring();
    await this.running;
  }

  /** Rejects while the relay has no connection or waits for a scope that never registered. */
  ready(): Promise<void> {
    return this.subscriptions ? Promise.resolve() : Promise.reject(new Error('the relay knows no subscriptions yet'));
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.session();
      } catch (error) {
        log.error('relay.session', error);
      }
      if (!this.stopping) await this.bell.wait(RETRY_MS);
    }
  }

  /** From connection to loss of connection; the lock of the leader and the subscription to the bell live as long. */
  private async session(): Promise<void> {
    const client = new pg.Client({
      ...this.connection,
      application_name: 'relay',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
    });
    const loss: { error?: Error } = {};
    client.on('notification', this.bell.ring);
    client.on('error', (error: Error) => {
      loss.error = error;
      this.bell.ring();
    });
    await client.connect();
    try {
      await client.query('listen outbox');
      while (!this.stopping && !loss.error) {
        await this.turn(client);
        await this.bell.wait(this.times.pollMs);
      }
      if (loss.error) throw loss.error;
    } finally {
      this.leads = false;
      this.subscriptions = null;
      await client.end().catch(() => undefined);
    }
  }

  private async turn(client: pg.Client): Promise<void> {
    if (!this.subscriptions) await this.refresh(client);
    if (!this.subscriptions) return;
    this.leads ||= (await client.query<{ leads: boolean }>(LEADER)).rows[0]?.leads ?? false;
    await this.drain(client);
    if (this.leads && Date.now() - this.sweptAt >= this.times.sweepMs) await this.sweepAll(client);
  }

  private async refresh(client: pg.Client): Promise<void> {
    this.subscriptions = await readSubscriptions(client, this.awaited);
  }

  private async drain(client: pg.Client): Promise<void> {
    let more = true;
    while (more && !this.stopping) {
      const values = [BATCH, this.leads ? 0 : NEGLECTED_MS];
      const { rows } = await client.query<OutboxRow>({ name: 'relay.outbox', text: OUTBOX, values });
      if (rows.length === 0) return;
      if (rows[0]?.version !== this.subscriptions?.version) await this.refresh(client);
      if (!this.subscriptions) return;
      await this.fanOut(rows, this.subscriptions.all);
      await client.query('select sec.relayed($1::uuid[])', [rows.map(({ id }) => id)]);
      more = rows.length === BATCH;
    }
  }

  private async fanOut(rows: readonly OutboxRow[], subscriptions: readonly Subscription[]): Promise<void> {
    const queues = new Map<string, { queue: QueueDefinition; jobs: NewJob[] }>();
    for (const { tenant_id: tenantId, id, event, payload, trace_id: trace } of rows) {
      const data = eventEnvelope(tenantId, id, payload, trace);
      if (data.refused) log.warn('relay.payload_refused', { event, outboxId: id, tenantId });
      for (const { scope, handler } of subscriptions.filter((one) => one.kind === 'EVENT' && one.source === event)) {
        const entry = queues.get(scope) ?? { queue: eventQueue(scope), jobs: [] };
        entry.jobs.push({ name: handler, data, jobId: `${id}-${handler}` });
        queues.set(scope, entry);
      }
    }
    await Promise.all([...queues.values()].map(({ queue, jobs }) => this.producer.add(queue, jobs)));
  }

  private async sweepAll(client: pg.Client): Promise<void> {
    this.sweptAt = Date.now();
    await this.refresh(client);
    await client.query('select sec.sweep()');
    for (const due of this.subscriptions?.all ?? []) if (due.kind === 'DUE') await this.sweep(client, due);
  }

  private async sweep(client: pg.Client, { scope, handler, source: list }: Subscription): Promise<void> {
    try {
      const { rows } = await client.query<DueResult>('select tenant_id, id from sec.due($1, $2)', [list, DUE_BATCH]);
      if (rows.length === DUE_BATCH) log.warn('relay.many_due', { list, rows: rows.length });
      const jobs = rows.map(({ tenant_id: tenantId, id }) => ({
        name: handler,
        data: envelope({ kind: 'SYSTEM', tenantId, cause: id }, { id }),
        jobId: `${list}-${id}`,
        forget: true,
      }));
      if (jobs.length > 0) await this.producer.add(dueQueue(scope), jobs);
    } catch (error) {
      log.error('relay.sweep', error, { list });
    }
  }
}
