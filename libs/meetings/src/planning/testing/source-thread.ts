import type { ThreadScript } from '@regiotafel/runtime';
import { CalendarReader } from '../../availability/calendar-thread.service.js';
import { ThreadSolver } from '../solver.service.js';

/** Lets a thread run the sources: `.js` in an import is the `.ts` beside it. */
const HOOKS = `import { registerHooks } from 'node:module';
registerHooks({ resolve: (specifier, context, next) => {
  try { return next(specifier, context); } catch (error) {
    if (!/^\\.{1,2}\\//.test(specifier)) throw error;
    return next(specifier.replace(/\\.js$/, '.ts'), context);
  }
} });`;

const onSources = (url: URL): ThreadScript => ({
  url,
  execArgv: [
    '--conditions=development',
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    `data:text/javascript,${encodeURIComponent(HOOKS)}`,
  ],
});

/** The solver of the product, with its thread on the sources instead of what was built. */
export const sourceThread = (): ThreadSolver =>
  ThreadSolver.of(onSources(new URL('../solve-thread.job.ts', import.meta.url)));

/** The reader of the product, with its threads on the sources. `withinMs` is what one calendar may take. */
export const sourceReader = (withinMs?: number): CalendarReader =>
  CalendarReader.of(onSources(new URL('../../availability/read-calendar.job.ts', import.meta.url)), withinMs);
