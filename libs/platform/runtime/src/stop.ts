import { codeOf, log } from './log.js';

const STOP_WITHIN_MS = 10_000;

/**
 * Ends the process on SIGTERM or SIGINT: `stop` finishes running work, and after 10 s or a second signal the
 * process ends anyway with code 1. Returns the same stop for use in code; it runs once.
 */
export const stopOnSignal = (
  stop: () => Promise<void>,
  exit: (code: number) => void = process.exit,
): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  const once = (): Promise<void> => (running ??= stop());
  const onSignal = (signal: NodeJS.Signals): void => {
    if (running) return exit(1);
    log.info('stop.begin', { signal });
    const late = setTimeout(() => {
      log.warn('stop.late', { afterMs: STOP_WITHIN_MS });
      exit(1);
    }, STOP_WITHIN_MS);
    late.unref();
    once().then(
      () => exit(0),
      (error: unknown) => {
        log.error('stop.failed', error, { reason: codeOf(error) });
        exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return once;
};
