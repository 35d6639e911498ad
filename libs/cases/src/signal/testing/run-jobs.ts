import { newId, type SystemActor, type Uuid } from '@regiotafel/kernel';
import { type JobContext, onlyIds, type Work } from '@regiotafel/jobs';
import type { TestDatabase } from '@regiotafel/testing';

const MOST_ROUNDS = 20;

const actorFor = (tenantId: Uuid, cause: Uuid): SystemActor => ({
  kind: 'SYSTEM',
  tenantId,
  cause,
  operation: newId(),
  expires: Date.now() + 60_000,
});

const context: JobContext = {
  jobId: 'test',
  attempt: 1,
  progress: () => undefined,
  shouldStop: () => false,
  signal: new AbortController().signal,
  log: { debug: () => undefined, info: () => undefined, warn: () => undefined },
};

/** An event as the relay finds it in an outbox. */
export interface Announced {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly event: string;
  readonly payload: object;
}

/** Does what follows from one event. */
export const hear = async (works: readonly Work[], { tenant_id, id, event, payload }: Announced): Promise<void> => {
  const handling = works.filter(({ source }) => source.kind === 'EVENT' && source.event === event);
  for (const work of handling) await work.bind(onlyIds(payload)).run(actorFor(tenant_id, id), context);
};

const relayOnce = async (database: TestDatabase, works: readonly Work[]): Promise<number> => {
  const events = await database.sql<Announced>(
    'select tenant_id, id, event, payload from cases.outbox where relayed_at is null order by created_at',
  );
  for (const event of events) {
    await hear(works, event);
    await database.sql('update cases.outbox set relayed_at = now() where id = $1', [event.id]);
  }
  return events.length;
};

const sweepOnce = async (database: TestDatabase, works: readonly Work[]): Promise<number> => {
  let due = 0;
  for (const work of works) {
    if (work.source.kind !== 'DUE') continue;
    const rows = await database.sql<{ tenant_id: Uuid; id: Uuid }>('select tenant_id, id from sec.due($1, 100)', [
      work.source.list,
    ]);
    for (const { tenant_id, id } of rows) await work.bind({ id }).run(actorFor(tenant_id, id), context);
    due += rows.length;
  }
  return due;
};

/**
 * Does what a worker would do until nothing is left: relays the outbox of cases and sweeps what is due. Refuses, as the
 * queue does, a payload that holds more than ids. Fails when a row stays due for ever.
 */
export const runJobs = async (database: TestDatabase, works: readonly Work[]): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const done = (await relayOnce(database, works)) + (await sweepOnce(database, works));
    if (done === 0) return;
  }
  throw new Error('the jobs never end');
};
