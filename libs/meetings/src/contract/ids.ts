import { derivedId, globalId, type Uuid } from '@regiotafel/kernel';

/** Ids that follow from the names in a region file, so that importing twice changes nothing. */
export const roomIdOf = (regionSlug: string, key: string): Uuid => derivedId(`room:${regionSlug}:${key}`);
export const seriesIdOf = (regionSlug: string, key: string): Uuid => derivedId(`series:${regionSlug}:${key}`);

/** Ids as clients see them, for references to entities of meetings. */
export const meetingRef = (id: string): { id: string } => ({ id: globalId('meeting', id) });
export const actionRef = (id: string): { id: string } => ({ id: globalId('action', id) });
export const planningRunRef = (id: string): { id: string } => ({ id: globalId('run', id) });
