import type { Text } from '@regiotafel/web-ui';
import type { PlanningRole } from './planning.query.js';

/** How a place at the table is called: by its party, or by what somebody does there. */
export const roleName = (t: Text, role: PlanningRole | null): string => {
  if (role === null) return t('planning.role.NONE');
  return role.kind === 'PARTY' && role.partyType !== null
    ? t(`partyType.${role.partyType}`)
    : t(`planning.role.${role.kind}`);
};
