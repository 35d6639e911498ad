import { derivedId, globalId, type Uuid } from '@regiotafel/kernel';

/** The id of somebody's place on the roster follows from the member, so that importing twice changes nothing. */
export const expertIdOf = (memberId: Uuid): Uuid => derivedId(`expert:${memberId}`);

/** Ids as clients see them, for references to entities of expertise. */
export const expertRef = (id: string): { id: string } => ({ id: globalId('expert', id) });
export const requestRef = (id: string): { id: string } => ({ id: globalId('request', id) });
