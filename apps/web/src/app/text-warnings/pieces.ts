/** A piece of a text, and why it may lead to a person. */
export type Found = { readonly code: string; readonly text: string; readonly start: number; readonly end: number };

/** The warned pieces of a text, in the order in which they stand; the same words once. */
export const piecesOf = (
  text: string,
  warnings: readonly { readonly code: string; readonly start: number; readonly end: number }[],
): readonly Found[] => {
  const pieces = warnings
    .map(({ code, start, end }) => ({ code, start, end, text: text.slice(start, end) }))
    .toSorted((one, other) => one.start - other.start);
  return pieces.filter((piece, at) => pieces.findIndex((other) => other.text === piece.text) === at);
};

/** The text with every occurrence of a piece left out, visibly. */
export const without = (text: string, piece: string, mark: string): string => text.replaceAll(piece, mark);
