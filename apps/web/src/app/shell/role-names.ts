import type { Text } from '@regiotafel/web-ui';

/** The roles of a seat in words. */
export const roleNames = (t: Text, roles: readonly string[]): string =>
  roles.map((role) => t(`role.${role}`)).join(', ');
