import { doorOf, type Policy } from '@regiotafel/access';

/**
 * The system of a municipality lays marks in its region and reads none; the system of the region compares and forgets them.
 * The coordinator decides whether the check is on and reads the pairs it found; nobody else hears of them. That marks of a
 * municipality wait because there are so many, the data-protection officer hears too.
 */
export const duplicatePolicy: Policy = (who, { can, cannot }) => {
  const inRegion = { tenant_id: who.regionId };
  if (who.roles.has('SYSTEM')) {
    can('read', 'DuplicateCheck', inRegion);
    if (who.tenantId !== who.regionId) can('lay', 'SubjectMark', { ...inRegion, municipality_id: who.tenantId });
    if (who.tenantId === who.regionId) {
      can(['read', 'forget'], 'SubjectMark', inRegion);
      can(['read', 'tell', 'forget'], 'DuplicateNotice', inRegion);
      can(['read', 'hold', 'release'], 'DuplicateHold', inRegion);
    }
  }
  if (who.roles.has('COORDINATOR') || who.roles.has('DPO')) can('read', 'DuplicateHold', inRegion);
  if (who.roles.has('COORDINATOR')) {
    can(['read', 'decide'], 'DuplicateCheck', inRegion);
    can(['read', 'handle'], 'DuplicateNotice', inRegion);
  }
  cannot(['read', 'handle'], 'DuplicateNotice', { kept_away: true });
};

export const duplicateDoor = doorOf(duplicatePolicy);
