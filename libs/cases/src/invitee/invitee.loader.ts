import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated, type Uuid } from '@regiotafel/kernel';
import type { InviteeService, InviteeView } from './invitee.service.js';

/** Whom to propose for a meeting about one case; those of all cases of a page are read together. */
export const loadInvitees = (
  context: GraphContext,
  invitees: InviteeService,
  caseId: Uuid,
): Promise<readonly InviteeView[] | null> =>
  loaderFor(context, 'cases.invitees', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return invitees.ofCases(context.actor, ids as Uuid[]);
  }).load(caseId);
