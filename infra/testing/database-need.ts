const NEED = Symbol.for('regiotafel.test-database-needed');
const shared = globalThis as { [NEED]?: boolean };

/** Specs that talk to PostgreSQL carry it in their name. */
export const asksForDatabase = (path: string): boolean => /\.(db|e2e)\.spec\.tsx?$/.test(path);

/** Remembers whether any of these test files needs a database, for the global setup of the same process. */
export const noteTestFiles = (paths: readonly string[]): void => {
  shared[NEED] = paths.some(asksForDatabase);
};

/** True unless the test files are known and none of them needs a database. */
export const databaseNeeded = (): boolean => shared[NEED] ?? true;
