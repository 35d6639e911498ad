import { derivedId, globalId, type Uuid } from '@regiotafel/kernel';

/** The card of a case has an id that follows from the case, so that every scope can name it. */
export const cardIdOf = (caseId: Uuid): Uuid => derivedId(`pool-card:${caseId}`);

/** Ids as clients see them, for references to entities of cases. */
export const signalRef = (id: string): { id: string } => ({ id: globalId('signal', id) });
export const caseFileRef = (id: string): { id: string } => ({ id: globalId('case', id) });
export const poolCardRef = (id: string): { id: string } => ({ id: globalId('card', id) });
