import type { Secrets } from './secrets.js';
import type { RuntimeRole } from './roles.js';

/** Where one login role connects. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** The connection of the migrator's own login, from its URL. */
export const migratorConnection = (databaseUrl: string): Connection => {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
};

/** The connection of a service role on the migrator's server. */
export const connectionFor = (role: RuntimeRole, databaseUrl: string, secrets: Secrets): Connection => ({
  ...migratorConnection(databaseUrl),
  user: role,
  password: secrets.passwords[role],
});
