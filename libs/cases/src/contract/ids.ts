import { globalId } from '@regiotafel/kernel';

/** Ids as clients see them, for references to entities of cases. */
export const signalRef = (id: string): { id: string } => ({ id: globalId('signal', id) });
export const caseFileRef = (id: string): { id: string } => ({ id: globalId('case', id) });
export const poolCardRef = (id: string): { id: string } => ({ id: globalId('card', id) });
