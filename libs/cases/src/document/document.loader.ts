import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { DocumentService, DocumentView } from './document.service.js';

/** The documents of one case; those of all cases of a page are read together. */
export const loadDocuments = async (
  context: GraphContext,
  documents: DocumentService,
  caseId: Uuid,
): Promise<readonly DocumentView[]> => {
  const loader = loaderFor(context, 'cases.documents', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return documents.ofCases(context.actor, ids as Uuid[]);
  });
  return (await loader.load(caseId)) ?? [];
};
