import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { Unauthenticated } from '@regiotafel/kernel';
import type { MemberService, MemberView } from './member.service.js';

/** One member by global id; all that are asked for in one tick are read together. */
export const loadMember = (context: GraphContext, members: MemberService, id: string): Promise<MemberView | null> =>
  loaderFor(context, 'directory.member', (ids) => {
    if (!context.actor) throw new Unauthenticated();
    return members.byIds(context.actor, ids);
  }).load(id);
