import pg from 'pg';
import { migratorConnection } from './connections.js';
import type { Prepared, SqlValue } from './prepared.js';

/** One transaction of the operator, under the migrator's login. */
export interface OperatorTx {
  read<R>(query: Prepared<R>, values?: readonly SqlValue[]): Promise<R[]>;
  write(query: Prepared<unknown>, values?: readonly SqlValue[]): Promise<number>;
}

/** The operator's way to what belongs to no tenant: reference tables as their owner, the evidence as the auditor. Runtime roles can do neither. */
export class OperatorDoor {
  constructor(
    private readonly databaseUrl: string,
    private readonly role: 'rt_owner' | 'rt_auditor' = 'rt_owner',
  ) {}

  /** Runs `work` in one transaction; any error rolls everything back. */
  async run<T>(work: (tx: OperatorTx) => Promise<T>): Promise<T> {
    const client = new pg.Client(migratorConnection(this.databaseUrl));
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`set local role ${this.role}`);
      const answer = await work({
        read: async <R>(query: Prepared<R>, values: readonly SqlValue[] = []) =>
          (await client.query({ name: query.name, text: query.text, values: [...values] })).rows as R[],
        write: async (query, values = []) =>
          (await client.query({ name: query.name, text: query.text, values: [...values] })).rowCount ?? 0,
      });
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await client.end();
    }
  }
}
