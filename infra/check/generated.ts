/** A committed file that a program writes. `make` returns its text; it is formatted afterwards. */
export type Generated = { file: string; make: () => Promise<string> };

/** Every `.generated.` file of the repository. `npm run check -- --write` writes them anew. */
export const generated: readonly Generated[] = [];
