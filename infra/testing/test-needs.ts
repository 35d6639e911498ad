const NEED = Symbol.for('regiotafel.test-needs');
const shared = globalThis as { [NEED]?: Needs };

interface Needs {
  readonly database: boolean;
  readonly system: boolean;
}

/** Specs that talk to PostgreSQL carry it in their name. */
export const asksForDatabase = (path: string): boolean => /\.db\.spec\.tsx?$/.test(path);

/** Specs that use the running system through a browser carry it in their name. */
export const asksForSystem = (path: string): boolean => /\.e2e\.spec\.tsx?$/.test(path);

/** Remembers what these test files need, for the global setup of the same process. */
export const noteTestFiles = (paths: readonly string[]): void => {
  shared[NEED] = { database: paths.some(asksForDatabase), system: paths.some(asksForSystem) };
};

/** True unless the test files are known and none of them needs a database. */
export const databaseNeeded = (): boolean => shared[NEED]?.database ?? true;

/** True when the test files are known and one of them needs the running system. */
export const systemNeeded = (): boolean => shared[NEED]?.system ?? false;
