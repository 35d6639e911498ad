import { Args, Context, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { MandateView } from '../agreement/agreement.service.js';
import { loadMember } from './member.loader.js';
import { MemberService } from './member.service.js';

@Resolver('Member')
export class MemberResolver {
  constructor(private readonly members: MemberService) {}

  @Query('me')
  me(@Who() actor: Actor) {
    return this.members.myself(actor);
  }

  @Query('member')
  member(@Context() context: GraphContext, @Args('id') id: string) {
    return loadMember(context, this.members, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadMember(context, this.members, id);
  }
}

@Resolver('Mandate')
export class MandateMemberResolver {
  constructor(private readonly members: MemberService) {}

  @ResolveField('member')
  member({ member }: MandateView, _args: unknown, context: GraphContext) {
    return loadMember(context, this.members, member.id);
  }
}
