import { derivedId, type Uuid } from '@regiotafel/kernel';

/** The id of somebody's place on the roster follows from the member, so that importing twice changes nothing. */
export const expertIdOf = (memberId: Uuid): Uuid => derivedId(`expert:${memberId}`);
