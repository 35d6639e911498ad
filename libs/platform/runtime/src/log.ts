import { DomainError, newId } from '@regiotafel/kernel';

/** Levels from least to most important. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
/** One of `LOG_LEVELS`. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What may stand beside an event: ids, codes, figures. Never a name, a text somebody wrote, or an address. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** Writes events; what it may and may not write is said at `LogFields` and `error`. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /**
   * Writes that something failed and returns the id under which it can be found.
   * Of the error only its class, its code and, in demo, its stack frames are written: a message may hold data.
   */
  error(event: string, error: unknown, fields?: LogFields): string;
}

/** How a log is made. */
export interface LogOptions {
  readonly level: LogLevel;
  /** Write stack frames with errors. */
  readonly stacks: boolean;
  readonly write: (line: string) => void;
}

const CODE = /^[A-Z0-9_]{2,60}$/i;

/** The code of an error when it has one that looks like a code (`NOT_FOUND`, `ECONNREFUSED`, SQLSTATE), else `UNKNOWN`. */
export const codeOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code;
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && CODE.test(code) ? code : 'UNKNOWN';
};

/** Stack frames without the message, which stands before them and may have several lines. */
const frames = (error: unknown): string[] =>
  error instanceof Error && error.stack
    ? error.stack
        .replace(error.message, '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .map((line) => line.trim())
        .slice(0, 12)
    : [];

/** A logger of one JSON object per line: `time`, `level`, `event`, then the fields. */
export const createLog = ({ level, stacks, write }: LogOptions): Log => {
  const least = LOG_LEVELS.indexOf(level);
  const line = (at: LogLevel, event: string, fields: object): void => {
    if (LOG_LEVELS.indexOf(at) < least) return;
    write(`${JSON.stringify({ ...fields, time: new Date().toISOString(), level: at, event })}\n`);
  };
  return {
    debug: (event, fields = {}) => line('debug', event, fields),
    info: (event, fields = {}) => line('info', event, fields),
    warn: (event, fields = {}) => line('warn', event, fields),
    error: (event, error, fields = {}) => {
      const errorId = newId();
      const kind = error instanceof Error ? error.constructor.name : typeof error;
      line('error', event, {
        ...fields,
        errorId,
        kind,
        code: codeOf(error),
        ...(stacks ? { stack: frames(error) } : {}),
      });
      return errorId;
    },
  };
};

const levelOf = (text: string | undefined): LogLevel => LOG_LEVELS.find((level) => level === text) ?? 'info';

/** The log of this process, on stderr. */
export const log: Log = createLog({
  level: levelOf(process.env['REGIOTAFEL_LOG']),
  stacks: process.env['REGIOTAFEL_MODE'] !== 'production',
  write: (line) => process.stderr.write(line),
});
