import { Args, Context, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type GraphContext, Who } from '@regiotafel/graphql';
import type { Actor } from '@regiotafel/kernel';
import { municipalityRef } from '../contract/ids.js';
import { loadMember, memberView } from './member.loader.js';
import { MemberService, type Myself } from './member.service.js';

@Resolver('Member')
export class MemberResolver {
  constructor(private readonly members: MemberService) {}

  @Query('member')
  member(@Context() context: GraphContext, @Args('id') id: string) {
    return loadMember(context, this.members, id);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return loadMember(context, this.members, id);
  }
}

@Resolver('Me')
export class MeResolver {
  constructor(private readonly members: MemberService) {}

  @Query('me')
  me(@Who() actor: Actor) {
    return this.members.myself(actor);
  }

  @ResolveField('member')
  member({ member }: Myself) {
    return memberView(member);
  }

  @ResolveField('roles')
  roles({ member }: Myself) {
    return member.roles;
  }

  @ResolveField('municipality')
  municipality({ member }: Myself) {
    return member.region_id && member.region_id !== member.tenant_id ? municipalityRef(member.tenant_id) : null;
  }
}
