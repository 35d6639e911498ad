import type { ShownMeeting } from './meeting.query.js';

type Table = {
  readonly neededParties: ShownMeeting['neededParties'];
  readonly participants: readonly { readonly member: { readonly id: string }; readonly partyType: string }[];
};

/** Party types that are needed and that nobody present belongs to. */
export const missingParties = ({ neededParties, participants }: Table, present: readonly string[]): string[] => {
  const there = new Set(
    participants.filter(({ member }) => present.includes(member.id)).map(({ partyType }) => partyType),
  );
  return neededParties.filter((party) => !there.has(party));
};
