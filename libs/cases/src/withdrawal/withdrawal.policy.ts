import { doorOf, type Policy } from '@regiotafel/access';

/** A report is withdrawn by who holds its code, or by word of mouth to the desk, which writes that down. */
export const withdrawalPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('LIAISON')) {
    can('read', 'Withdrawal', own);
    can('record', 'Withdrawal', { ...own, told_to: who.memberId });
  }
  if (who.roles.has('SYSTEM')) can('read', 'Withdrawal', own);
  if (who.roles.has('REPORTER')) {
    can('read', 'Withdrawal', { ...own, reporter: who.memberId });
    can('record', 'Withdrawal', { ...own, reporter: who.memberId, told_to: null });
  }
  cannot(['read', 'record'], 'Withdrawal', { kept_away: true });
};

export const withdrawalDoor = doorOf(withdrawalPolicy);
