import { httpReport, startReport, writeResult } from './figures/report.js';
import { runHttp } from './http/run-http.js';
import { runStart } from './start/run-start.js';

const USAGE = 'Usage: npm run bench -- http|start [--quick] [--write]';
const FLAGS = ['--quick', '--write'];

const GROUPS: Readonly<Record<string, (quick: boolean) => Promise<{ text: string; results: readonly object[] }>>> = {
  http: async (quick) => {
    const results = await runHttp(quick);
    return { text: httpReport(results), results };
  },
  start: async (quick) => {
    const results = await runStart(quick);
    return { text: startReport(results), results };
  },
};

/** Measures one group, prints its table and, when asked, keeps the figures under docs/bench. */
const run = async (args: readonly string[]): Promise<boolean> => {
  const [name = '', ...others] = args.filter((arg) => !FLAGS.includes(arg));
  const group = GROUPS[name];
  if (!group || others.length > 0) {
    console.error(USAGE);
    return false;
  }
  const quick = args.includes('--quick');
  const { text, results } = await group(quick);
  console.log(text);
  if (args.includes('--write')) console.log(`written: ${writeResult(name, quick, results)}`);
  return true;
};

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
