// npm run check                     every step
// npm run check -- types own        only these
// npm run check -- --write          writes generated files anew, then checks
// npm run check -- --rules          lists the import rules and the own rules with their reasons
// npm run check -- --self-test      plants one violation per rule and looks whether it is found
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from './run.ts';
import { print, type Violation } from './violation.ts';

const SELF = fileURLToPath(import.meta.url);
const ROOT = join(dirname(SELF), '../..');

type Outcome = { violations: Violation[]; note?: string };

/** Slowest first, so that two cores end together. What needs much memory or time runs as a program of its own. */
const steps: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: async () => ({ violations: await (await import('./steps/types.ts')).types(ROOT) }),
  lint: async () => ({ violations: await (await import('./steps/lint.ts')).lint(ROOT) }),
  format: async () => ({ violations: await (await import('./steps/format.ts')).format(ROOT) }),
  boundaries: async () => {
    const { boundaries } = await import('./steps/boundaries.ts');
    const { filesOf } = await import('./tree.ts');
    const files = (await filesOf(ROOT)).filter((path) => /^(?:apps|libs|infra)\/.*\.[cm]?[jt]sx?$/.test(path));
    return { violations: await boundaries(ROOT, files) };
  },
  own: async () => ({ violations: await (await import('./steps/own.ts')).own(ROOT) }),
  'self-test': async () => {
    const { tryQuickly } = await import('./self-test.ts');
    return result(await tryQuickly());
  },
  generated: async () => {
    const { generatedFiles, unregistered } = await import('./steps/generated.ts');
    const { generated } = await import('./generated.ts');
    return {
      violations: [...(await generatedFiles(ROOT, generated, false)), ...(await unregistered(ROOT, generated))],
    };
  },
  licences: async () => ({ violations: await (await import('./steps/licences.ts')).licences(ROOT) }),
};

const result = ({ rules, faults }: { rules: number; faults: Violation[] }): Outcome => {
  const found = rules - new Set(faults.map(({ rule }) => rule)).size;
  return { violations: faults, note: `self-test: ${rules} rules, ${found} found` };
};

const inChild = async (name: string): Promise<Outcome> => {
  const { code, out, err } = await runScript(ROOT, SELF, ['--json', name]);
  if (code !== 0) throw new Error(/^\w*Error: .*$/m.exec(err)?.[0] ?? `${out}${err}`);
  return JSON.parse(out) as Outcome;
};

const report = async (name: string, work: () => Promise<Outcome>): Promise<boolean> => {
  const start = performance.now();
  const { violations, note } = await work().catch((error: unknown) => ({
    violations: [
      {
        path: 'infra/check/check.ts',
        line: 1,
        rule: name,
        message: `could not run: ${error instanceof Error ? error.message : String(error)}`,
      },
    ],
    note: undefined,
  }));
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const state = violations.length === 0 ? 'ok' : `${violations.length} found`;
  console.log([name.padEnd(12), time.padStart(7), ' ', note ? `${state} (${note})` : state].join(' '));
  for (const line of violations.map(print).toSorted()) console.log(`  ${line}`);
  return violations.length === 0;
};

const check = async (names: readonly string[]): Promise<boolean> => {
  const waiting = [...names];
  const green: boolean[] = [];
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const step = name;
      green.push(await report(step, () => inChild(step)));
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return green.every(Boolean);
};

const selfTest = async (): Promise<boolean> => {
  const { tryQuickly } = await import('./self-test.ts');
  const { tryTools } = await import('./self-test-tools.ts');
  const [quick, tools] = [await tryQuickly(), await tryTools(ROOT)];
  const { violations, note } = result({ rules: quick.rules + tools.rules, faults: [...quick.faults, ...tools.faults] });
  for (const violation of violations) console.log(print(violation));
  console.log(note);
  return violations.length === 0;
};

/** What could not be made is reported by the step `generated` afterwards. */
const write = async (): Promise<void> => {
  const { generatedFiles } = await import('./steps/generated.ts');
  const { generated } = await import('./generated.ts');
  await generatedFiles(ROOT, generated, true);
};

const listRules = async (): Promise<boolean> => {
  const { rules } = await import('./rules/all.ts');
  const { configuration } = await import('./steps/boundaries.ts');
  for (const { name, comment } of configuration().forbidden ?? []) console.log(`${name}: ${comment}`);
  for (const { name, why } of rules) console.log(`${name}: ${why}`);
  return true;
};

const FLAGS = ['--write', '--self-test', '--rules'];

const main = async (args: readonly string[]): Promise<boolean> => {
  const names = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => !(arg in steps) && !FLAGS.includes(arg));
  if (unknown.length > 0) {
    console.error(`${unknown.join(' ')}: unknown; there are ${[...Object.keys(steps), ...FLAGS].join(' ')}`);
    return false;
  }
  if (args.includes('--self-test')) return selfTest();
  if (args.includes('--rules')) return listRules();
  if (args.includes('--write')) await write();
  return check(names.length > 0 ? names : Object.keys(steps));
};

const [flag, only = ''] = process.argv.slice(2);
if (flag === '--json') process.stdout.write(JSON.stringify(await steps[only]?.()));
else process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
