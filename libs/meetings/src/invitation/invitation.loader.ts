import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { InvitationService, OwnInvitation } from './invitation.service.js';

/** The caller's own last invitation to a meeting, by its global id. */
export const loadInvitation = (
  context: GraphContext,
  invitations: InvitationService,
  meetingId: string,
): Promise<OwnInvitation | null> =>
  loaderFor(context, 'meetings.invitation', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return invitations.own(context.actor, ids);
  }).load(meetingId);
