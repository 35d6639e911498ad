import { createRequire } from 'node:module';
import { asksForSystem, noteTestFiles } from './test-needs.ts';

interface TestFile {
  readonly path: string;
}
interface Sequencing {
  sort(tests: readonly TestFile[]): readonly TestFile[] | Promise<readonly TestFile[]>;
}

// The package's types describe its CommonJS shape and its import gives another one, so it is required.
const { default: JestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer') as {
  default: new (options: unknown) => Sequencing;
};

/** So many files run while the system of the screen tests starts. */
const WHILE_IT_STARTS = 4;

/**
 * Jest hands the sequencer the exact list of test files before it runs the global setup: here we learn whether a database is needed. Screen tests take
 * longest and say so neither by their size nor, on a machine that runs them for the first time, by what they took before: they go early.
 */
export default class Sequencer extends JestSequencer {
  override async sort(tests: readonly TestFile[]): Promise<readonly TestFile[]> {
    noteTestFiles(tests.map((test) => test.path));
    const sorted = await super.sort(tests);
    const screens = sorted.filter(({ path }) => asksForSystem(path));
    const others = sorted.filter(({ path }) => !asksForSystem(path));
    return [...others.slice(0, WHILE_IT_STARTS), ...screens, ...others.slice(WHILE_IT_STARTS)];
  }
}
