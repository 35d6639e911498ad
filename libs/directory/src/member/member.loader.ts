import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { globalId, Unauthenticated } from '@regiotafel/kernel';
import { organisationRef } from '../contract/ids.js';
import type { MemberService } from './member.service.js';
import type { MemberRecord } from './member.store.js';

/** A member as the graph shows it. */
export const memberView = (row: MemberRecord) => ({
  id: globalId('member', row.id),
  name: row.name,
  jobTitle: row.job_title,
  partyType: row.party_type,
  phone: row.phone,
  tenantName: row.tenant_name,
  organisation: row.organisation_id ? organisationRef(row.organisation_id) : null,
});
export type MemberView = ReturnType<typeof memberView>;

/** One member by global id; all that are asked for in one tick are read together. */
export const loadMember = (context: GraphContext, members: MemberService, id: string): Promise<MemberView | null> =>
  loaderFor(context, 'directory.member', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await members.byIds(context.actor, ids);
    return new Map([...rows].map(([key, row]) => [key, memberView(row)]));
  }).load(id);
