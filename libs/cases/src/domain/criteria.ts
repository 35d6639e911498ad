/** A question as somebody writes it; one that was asked before keeps its code. */
export interface WrittenCriterion {
  readonly code: string | null;
  readonly nl: string;
  readonly en: string;
}

/** Letters of a code, one per hexadecimal figure. */
const LETTERS = 'ABCDEFGHJKLMNPQR';

/** A code for a new question, out of the figures of an id. */
export const criterionCode = (id: string): string => {
  const figures = id.replaceAll('-', '').slice(0, 10);
  return `Q_${figures.replaceAll(/[0-9a-f]/g, (figure) => LETTERS[Number.parseInt(figure, 16)] ?? 'A')}`;
};

/** Codes that a version takes over from the one before, so that figures of a question can be followed. */
export const keepsKnownCodes = (known: readonly string[], written: readonly WrittenCriterion[]): boolean =>
  written.every(({ code }) => code === null || known.includes(code));

/** Parties that must weigh and of which nobody is on the team. */
export const partiesWithoutMember = (composition: readonly string[], team: readonly string[]): string[] =>
  composition.filter((party) => !team.includes(party));
