import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Which systems report to a municipality is for its liaison and its administrator. A system sends with a key that fits and
 * was not revoked, whatever the form of the municipality is set to.
 */
export const reportSystemPolicy: Policy = (who, { can }) => {
  const own = { tenant_id: who.tenantId };
  const isMunicipal = who.tenantId !== who.regionId;
  if (isMunicipal && (who.roles.has('LIAISON') || who.roles.has('ADMIN'))) {
    can(['read', 'add'], 'ReportSystem', own);
    can(['renew', 'revoke'], 'ReportSystem', { ...own, revoked_at: null });
  }
  if (who.roles.has('REPORTER')) can('send', 'ReportSystem', { ...own, revoked_at: null, key_fits: true });
};

export const reportSystemDoor = doorOf(reportSystemPolicy);
