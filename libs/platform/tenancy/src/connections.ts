import type { RuntimeRole } from './roles.js';

/** Where one login role connects. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** TLS with a certificate for that host from an authority that Node.js trusts; absent: without TLS. */
  readonly ssl?: { readonly rejectUnauthorized: true };
}

/** The connection of the migrator's own login, from its URL, whose parameters the settings have checked. */
export const migratorConnection = (databaseUrl: string): Connection => {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(url.searchParams.get('sslmode') === 'verify-full' ? { ssl: { rejectUnauthorized: true } } : {}),
  };
};

/** Whether the URL carries a login, and not only where the database is. */
export const hasLogin = (databaseUrl: string): boolean => {
  const { user, password } = migratorConnection(databaseUrl);
  return user !== '' || password !== '';
};

/** Passwords of service roles, by role; of those that a program may use. */
export type Passwords = Readonly<Partial<Record<RuntimeRole, string>>>;

/** The connection of a service role on the server that the URL names; a login in the URL is not used. @throws Error when its password is not among `passwords` */
export const connectionFor = (
  role: RuntimeRole,
  databaseUrl: string,
  { passwords }: { readonly passwords: Passwords },
): Connection => {
  const password = passwords[role];
  if (password === undefined) throw new Error(`this program does not hold the login of ${role}`);
  return { ...migratorConnection(databaseUrl), user: role, password };
};
