import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { loadInvitation } from './invitation.loader.js';
import { InvitationService } from './invitation.service.js';

@Resolver('Meeting')
export class InvitationResolver {
  constructor(private readonly invitations: InvitationService) {}

  @Query('myInvitation')
  mine(@Context() context: GraphContext, @Args('meetingId') meetingId: string) {
    return loadInvitation(context, this.invitations, meetingId);
  }

  @ResolveField('myInvitation')
  ofMeeting(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return loadInvitation(context, this.invitations, id);
  }
}
