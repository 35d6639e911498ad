import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One hand-written change. `name` is `YYYYMMDDTHHMM-what-it-does` and gives the order over all scopes. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

const FORM = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})-[a-z0-9-]+$/;

const stampOf = (name: string): number => {
  const match = FORM.exec(name);
  if (!match) throw new Error(`a migration must be named YYYYMMDDTHHMM-kebab-case: ${name}`);
  const [, year, month, day, hour, minute] = match;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
};

const digestOf = ({ statements }: Migration): string =>
  createHash('sha256').update(JSON.stringify(statements)).digest('hex').slice(0, 16);

/** The name under which a migration that ran stands in `schema_migrations`: its own, the digest of its text, its time. */
export const recordedName = (migration: Migration): string =>
  `${migration.name}-${digestOf(migration)}-${stampOf(migration.name)}`;

/** Names of migrations that ran with another text than this build has: under another digest, or under none. */
export const changedSince = (recorded: readonly string[], migrations: readonly Migration[]): string[] => {
  const known = new Set(recorded);
  const ran = new Set(recorded.map((name) => name.replace(/(-[0-9a-f]{16})?-\d{13}$/, '')));
  return migrations
    .filter((migration) => ran.has(migration.name) && !known.has(recordedName(migration)))
    .map(({ name }) => name);
};

/** What to say of a database with such migrations. Until the first release a migration may change where it stands. */
export const earlierBuild = (changed: string): string =>
  `this data folder was made by an earlier build (${changed} has changed since); remove it, or make the database of your own anew`;

/** A migration as TypeORM runs it: under the owning role, in its own transaction, with a lock limit. */
export const asTypeOrm = (migration: Migration): new () => MigrationInterface =>
  class {
    readonly name = recordedName(migration);

    async up(runner: QueryRunner): Promise<void> {
      await runner.query("set local lock_timeout = '5s'");
      await runner.query('set local role rt_owner');
      for (const statement of migration.statements) await runner.query(statement);
      await runner.query('reset role');
    }

    down(): Promise<void> {
      return Promise.reject(new Error('migrations only go forward'));
    }
  };
