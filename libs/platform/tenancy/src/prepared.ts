/** One SQL text with the name it is prepared under on each connection. `R` is the row it returns. */
export interface Prepared<R> {
  readonly name: string;
  readonly text: string;
  readonly row?: R;
}

const NAMES = new Map<string, string>();

/** Declares a statement. Names are unique per process; a second text under a name is refused. */
export const prepared = <R>(name: string, text: string): Prepared<R> => {
  const known = NAMES.get(name);
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`);
  NAMES.set(name, text);
  return { name, text };
};

/** Values pg can bind. Timestamps that must keep microseconds travel as text. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | readonly SqlValue[];
