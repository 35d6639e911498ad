import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { ReferenceService } from './reference.service.js';

/** References of a signal or case; those of a page are read together. */
export const loadReferences = async (context: GraphContext, references: ReferenceService, objectId: Uuid) =>
  (await loaderFor(context, 'cases.references', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return references.of(context.actor, ids as Uuid[]);
  }).load(objectId)) ?? [];
