import { resolveDataFolder } from './data-folder.js';
import { checkedValues, DEFAULT_PORT, type OidcIssuer, SettingsError } from './settings-table.js';

/** All settings of a process, checked. Absent optional settings are null. */
export interface Settings {
  readonly mode: 'demo' | 'production';
  readonly role: 'all' | 'api' | 'worker';
  readonly port: number;
  /** Address to listen on: 127.0.0.1 in demo, every interface in production. */
  readonly host: string;
  /** Origin without a trailing slash. */
  readonly publicUrl: string;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** What this program holds. */
  readonly secretsFile: string | null;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly masterKeyFile: string | null;
  readonly oidcIssuers: readonly OidcIssuer[];
  readonly trustedProxies: readonly string[];
  /** Requests per minute. */
  readonly limits: { readonly session: number; readonly address: number };
  /** Per address in ten minutes. */
  readonly publicLimits: { readonly reports: number; readonly lookups: number };
  /** Of files that are added to a case. */
  readonly documents: {
    readonly types: readonly ('PDF' | 'PNG' | 'JPEG' | 'DOCX' | 'ODT' | 'TEXT')[];
    readonly maxBytes: number;
    /** A ClamAV daemon, or null when nobody looks. */
    readonly scanner: { readonly host: string; readonly port: number } | null;
  };
  /** Base address per scope; empty when `run.json` decides. */
  readonly services: Readonly<Record<string, string>>;
}

/**
 * The settings of a process with what holds when they are absent.
 * @throws SettingsError one line that names every fault
 */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => {
  const values = checkedValues(env);
  const mode = values.REGIOTAFEL_MODE ?? 'demo';
  const port = values.PORT ?? DEFAULT_PORT;
  return {
    mode,
    role: values.REGIOTAFEL_ROLE ?? 'all',
    port,
    host: mode === 'demo' ? '127.0.0.1' : '::',
    publicUrl: values.PUBLIC_URL ?? `http://127.0.0.1:${port}`,
    dataFolder: resolveDataFolder(values.REGIOTAFEL_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    secretsFile: values.REGIOTAFEL_SECRETS ?? null,
    redisUrl: values.REDIS_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    masterKeyFile: values.MASTER_KEY_FILE ?? null,
    oidcIssuers: values.OIDC_ISSUERS ?? [],
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    limits: values.REGIOTAFEL_LIMITS ?? { session: 3_000, address: 600 },
    publicLimits: values.REGIOTAFEL_PUBLIC_LIMITS ?? { reports: 20, lookups: 30 },
    documents: {
      types: values.REGIOTAFEL_DOCUMENT_TYPES ?? ['PDF', 'PNG', 'JPEG', 'DOCX', 'ODT', 'TEXT'],
      maxBytes: (values.REGIOTAFEL_DOCUMENT_MB ?? 10) * 1024 * 1024,
      scanner: values.REGIOTAFEL_VIRUS_SCANNER ?? null,
    },
    services: values.REGIOTAFEL_SERVICES ?? {},
  };
};

/** Settings of this process; a wrong one prints its line on stderr and ends the process with code 1. */
export const loadSettings = (): Settings => {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
};
