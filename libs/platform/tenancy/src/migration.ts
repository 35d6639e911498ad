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

/** The name under which a migration that ran stands in `schema_migrations`. */
export const recordedName = ({ name }: Migration): string => `${name}-${stampOf(name)}`;

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
