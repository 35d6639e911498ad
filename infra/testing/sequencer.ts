import { createRequire } from 'node:module';
import { noteTestFiles } from './test-needs.ts';

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

/** Jest hands the sequencer the exact list of test files before it runs the global setup: here we learn whether a database is needed. */
export default class Sequencer extends JestSequencer {
  override sort(tests: readonly TestFile[]): readonly TestFile[] | Promise<readonly TestFile[]> {
    noteTestFiles(tests.map((test) => test.path));
    return super.sort(tests);
  }
}
