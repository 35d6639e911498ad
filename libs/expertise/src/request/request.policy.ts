import { doorOf, type Policy } from '@regiotafel/access';
import type { RequestMove } from '../domain/request.js';
import { RUNNING } from '../domain/request.js';

const KIND = 'ExpertiseRequest';

/** What each move is called here. */
export const VERB_OF: Readonly<Record<RequestMove, string>> = {
  ASSIGN: 'assign',
  ACCEPT: 'accept',
  DECLINE: 'decline',
  REPORT: 'report',
  CONFIRM: 'confirm',
  WITHDRAW: 'withdraw',
};

/**
 * A request belongs to the municipality that asks and to the coordinator of the region. The expert who was asked takes part, and reads the
 * question while it runs, but is not told which case stands behind it. Nobody confirms the own work. A conflict of interest beats every role.
 */
const requestPolicy: Policy = (who, { can, cannot }) => {
  const region = { tenant_id: who.regionId };
  const own = { ...region, municipality_id: who.tenantId };
  const byOthers = { expert_member_id: { $ne: who.memberId } };
  if (who.roles.has('COORDINATOR')) {
    can(['open', 'read', 'readCard', 'readQuestion', 'match', 'assign', 'withdraw'], KIND, region);
    can('confirm', KIND, { ...region, ...byOthers });
    can('read', 'Decline', region);
  }
  if (who.memberId) can('read', 'Decline', { ...region, member_id: who.memberId });
  if (who.roles.has('LIAISON')) {
    can(['open', 'read', 'readCard', 'readQuestion', 'withdraw'], KIND, own);
    can('confirm', KIND, { ...own, ...byOthers });
  }
  if (who.roles.has('EXPERT') && who.memberId) {
    const asked = { ...region, expert_member_id: who.memberId };
    can(['read', 'accept', 'decline', 'report'], KIND, asked);
    can('readQuestion', KIND, { ...asked, status: { $in: [...RUNNING] } });
  }
  cannot(['open', 'read', 'readCard', 'readQuestion', 'match', ...Object.values(VERB_OF)], KIND, { blocked: true });
};

export const requestDoor = doorOf(requestPolicy);
