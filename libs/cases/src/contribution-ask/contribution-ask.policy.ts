import { doorOf, type Policy } from '@regiotafel/access';

/** A question about a case is read by the person it was put to, while that access runs; whoever gave it sees it among the access of the case. */
export const contributionAskPolicy: Policy = (who, { can }) => {
  if (who.memberId) can('read', 'ContributionAsk', { member_id: who.memberId, field_sets: 'CONTRIBUTE' });
};

export const contributionAskDoor = doorOf(contributionAskPolicy);
