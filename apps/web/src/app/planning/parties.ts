/** Somebody who can be invited, as far as choosing parties needs. */
export type Invitable = { readonly id: string; readonly partyType: string };

const MOST_CANDIDATES = 20;

/** Members of a party, the one who is wanted first in front; the others are who is asked when that one cannot. */
export const candidatesOf = (
  colleagues: readonly Invitable[],
  partyType: string,
  first: string | null | undefined,
): string[] => {
  const ids = colleagues.filter((one) => one.partyType === partyType).map(({ id }) => id);
  const wanted = ids.filter((id) => id === first);
  return [...wanted, ...ids.filter((id) => id !== first)].slice(0, MOST_CANDIDATES);
};

/** Parties that somebody in the region can come for, each once. The municipality comes by its case manager. */
export const partiesOf = <One extends Invitable>(colleagues: readonly One[]): One['partyType'][] =>
  [...new Set(colleagues.map(({ partyType }) => partyType))].filter((party) => party !== 'MUNICIPALITY');
