import { derivedId, type Uuid } from '@regiotafel/kernel';

/** Ids that follow from the names in a region file, so that importing twice changes nothing. */
export const roomIdOf = (regionSlug: string, key: string): Uuid => derivedId(`room:${regionSlug}:${key}`);
export const seriesIdOf = (regionSlug: string, key: string): Uuid => derivedId(`series:${regionSlug}:${key}`);
