import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Who sees that somebody has access: that person, the desk for its signals, everybody involved for a case (`involved`).
 * Who leads a case gives access to it, and takes it back; whoever else is involved asks for it, and lays down their own when they leave. The second person whom it waits for sees that one. To who is kept away there is none.
 */
export const grantPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('SYSTEM')) can(['read', 'give', 'revoke'], 'AccessGrant', own);
  if (who.roles.has('LIAISON'))
    can(['read', 'give', 'approve', 'revoke'], 'AccessGrant', { ...own, object_kind: 'SIGNAL' });
  can('read', 'AccessGrant', { ...own, object_kind: 'CASE', involved: true });
  can(['give', 'approve', 'revoke'], 'AccessGrant', { ...own, object_kind: 'CASE', led: true });
  if (who.memberId) {
    can('read', 'AccessGrant', { member_id: who.memberId });
    can('read', 'AccessGrant', { second_id: who.memberId });
    can('leave', 'AccessGrant', { ...own, object_kind: 'CASE', member_id: who.memberId });
  }
  cannot(['read', 'give', 'approve', 'revoke', 'leave'], 'AccessGrant', { kept_away: true });
};

export const grantDoor = doorOf(grantPolicy);
