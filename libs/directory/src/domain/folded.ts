const ACCENTS = /\p{M}/gu;
const SPACES = /\s+/u;

/** A text without capitals and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(ACCENTS, '').toLowerCase();

/** The words of what somebody types to find something, each once, without capitals and accents. */
export const wordsOf = (typed: string): string[] => [...new Set(folded(typed).split(SPACES))].filter(Boolean);
