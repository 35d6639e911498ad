import { ThreadSolver } from '../solver.service.js';

/** Lets a thread run the sources: `.js` in an import is the `.ts` beside it. */
const HOOKS = `import { registerHooks } from 'node:module';
registerHooks({ resolve: (specifier, context, next) => {
  try { return next(specifier, context); } catch (error) {
    if (!/^\\.{1,2}\\//.test(specifier)) throw error;
    return next(specifier.replace(/\\.js$/, '.ts'), context);
  }
} });`;

/** The solver of the product, with its thread on the sources instead of what was built. */
export const sourceThread = (): ThreadSolver =>
  ThreadSolver.of(new URL('../solve-thread.job.ts', import.meta.url), [
    '--conditions=development',
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    '--import',
    `data:text/javascript,${encodeURIComponent(HOOKS)}`,
  ]);
