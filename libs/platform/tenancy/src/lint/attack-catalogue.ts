import pg from 'pg';
import { migratorConnection } from '../connections.js';
import { type CatalogueReport, lintCatalogue, lintOn } from './catalogue.js';
import { PLANTED_HOLES } from './planted.js';

/** The lint of the real schema together with its proof on planted holes. */
export interface CatalogueAttack extends CatalogueReport {
  readonly planted: number;
  /** Names of planted holes that no rule found; must be empty. */
  readonly missed: readonly string[];
}

/** Lints the real schema, then plants each known hole in a transaction that is rolled back and asks whether the lint finds it. Needs a superuser. */
export const attackCatalogue = async (databaseUrl: string): Promise<CatalogueAttack> => {
  const report = await lintCatalogue(databaseUrl);
  const client = new pg.Client(migratorConnection(databaseUrl));
  await client.connect();
  const missed: string[] = [];
  try {
    for (const { name, expects, statements } of PLANTED_HOLES) {
      await client.query('begin');
      for (const statement of statements) await client.query(statement);
      const { findings } = await lintOn(client);
      if (!findings.some(({ code }) => code === expects)) missed.push(`${expects} ${name}`);
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
  return { ...report, planted: PLANTED_HOLES.length, missed };
};
