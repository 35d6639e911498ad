import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Access to identity that somebody gives without being asked waits for one named second person. That person reads who gets
 * access to what, why and until when, and decides; everybody involved in the case reads the same.
 */
export const grantSecondPolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  can(['read', 'decide'], 'GrantToSecond', { to_second: true, second_id: who.memberId });
  can('read', 'GrantToSecond', { involved: true });
};

export const grantSecondDoor = doorOf(grantSecondPolicy);
