import type { LoggerService } from '@nestjs/common';
import { DomainError } from '@regiotafel/kernel';
import { log } from './log.js';

const named = (rest: unknown[]): string => {
  const last = rest.at(-1);
  return typeof last === 'string' && /^[\w ]{1,60}$/.test(last) ? last : 'Nest';
};

/**
 * Nest's own messages in our log: `NestFactory.create(App, { logger: nestLog })`.
 * Start-up chatter is debug; a refusal is an answer and no error; of an error only class, code and frames are kept.
 */
export const nestLog: LoggerService = {
  log: (message: unknown, ...rest: unknown[]) => log.debug('nest', { context: named(rest), text: String(message) }),
  debug: () => undefined,
  verbose: () => undefined,
  warn: (_message: unknown, ...rest: unknown[]) => log.warn('nest', { context: named(rest) }),
  error: (message: unknown, ...rest: unknown[]) => {
    const error = [message, ...rest].find((part) => part instanceof Error);
    if (!(error instanceof DomainError)) log.error('nest', error, { context: named(rest) });
  },
};
