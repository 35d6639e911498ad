import type { SourceFile } from './source.ts';

export type Finding = { line: number; message: string };

/** The files of one sample: path to text. */
export type Sample = Readonly<Record<string, string>>;

/** Another file of the same tree, undefined when it does not exist. */
export type Read = (path: string) => SourceFile | undefined;

/** Every file of the tree by its path. */
export type Tree = ReadonlyMap<string, SourceFile>;

/** One rule of the house. The self-test fails when a planted sample stays silent or a fine one is reported. */
export type Rule = {
  name: string;
  why: string;
  check(file: SourceFile, read: Read, tree: Tree): Finding[];
  planted: readonly Sample[];
  fine: readonly Sample[];
  /** Also holds for `.generated.` files, which other rules leave alone. */
  generatedToo?: true;
};
