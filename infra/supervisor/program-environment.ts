import { join } from 'node:path';
import type { Program } from './programs.ts';

/** What the supervisor hands to a short-lived program that prepares: it holds the migrator's login. */
export type PreparingEnvironment = Readonly<Record<string, string>> & {
  readonly DATABASE_URL: string;
  readonly REGIOTAFEL_DATA: string;
};

/** A database's address without anybody's login. */
const withoutLogin = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  [url.username, url.password] = ['', ''];
  return url.href;
};

/** What a program that serves finds in its environment: its port, its part, where the database is, and its own secrets; never the migrator's login. */
export const programEnvironment = (
  { name, port, role }: Program,
  env: PreparingEnvironment,
): Readonly<Record<string, string>> => ({
  ...env,
  PORT: String(port),
  DATABASE_URL: withoutLogin(env.DATABASE_URL),
  REGIOTAFEL_ROLE: role,
  REGIOTAFEL_SECRETS: join(env.REGIOTAFEL_DATA, 'secrets', `${name}.json`),
});
