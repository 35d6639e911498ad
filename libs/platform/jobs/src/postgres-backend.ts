import type { Connection } from '@regiotafel/tenancy';
import { log } from '@regiotafel/runtime';
import { PostgresConnection, PostgresQueueBackend, withBackend } from 'bullmq';
import type { EventEmitter } from 'node:events';
import type { Backend, BoundClasses } from './backend.js';

const POOL_SIZE = 6;

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>;

/** One pool and one LISTEN connection for all queues of the process, where BullMQ would open both per queue and reader. */
class SharedConnection extends PostgresConnection {
  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient();
    (client as unknown as EventEmitter).setMaxListeners(0);
    return client;
  }

  override setListenClientName(): Promise<void> {
    return super.setListenClientName('jobs');
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  override disconnect(): Promise<void> {
    return Promise.resolve();
  }

  /** Ends the connections when the last of their users has gone. */
  end(): Promise<void> {
    return super.close();
  }
}

/** Queues in the schema `bullmq` of the product's own database, under the role that owns it. */
export const postgresBackend = (connection: Connection): Backend => {
  const shared = new SharedConnection({
    ...connection,
    schema: 'bullmq',
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'jobs',
  });
  shared.setMaxListeners(0);
  shared.on('error', (error: unknown) => log.error('jobs.connection', error));
  return {
    kind: 'POSTGRES',
    options: { connection: {} },
    classes: withBackend(
      (name, opts) => new PostgresQueueBackend(shared, name, { ...opts, connection: {} }),
    ) as BoundClasses,
    ready: async () => {
      await shared.waitUntilReady();
      await shared.pool.query('select 1');
    },
    close: () => shared.end(),
  };
};
