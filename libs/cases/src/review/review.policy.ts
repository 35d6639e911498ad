import { doorOf, type Policy } from '@regiotafel/access';

/**
 * A second pair of eyes. The desk asks and reads the answer; a colleague answers, never who asked. Where there is no colleague
 * the named reader of the partnership answers, as long as that person has the interpretation by a grant.
 */
export const reviewPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('LIAISON')) {
    can(['ask', 'read'], 'SignalReview', own);
    can('answer', 'SignalReview', { ...own, reader_id: null });
  }
  if (who.roles.has('SYSTEM')) can(['read', 'settle'], 'SignalReview', own);
  if (who.memberId) {
    can(['read', 'answer'], 'SignalReview', { reader_id: who.memberId, granted: true });
    cannot('answer', 'SignalReview', { asked_by: who.memberId });
  }
  const region = { tenant_id: who.regionId };
  if (who.roles.has('SYSTEM')) {
    can(['read', 'open', 'settle'], 'RegionReview', region);
    can('read', 'RegionReview', { municipality_id: who.tenantId });
  }
  if (who.memberId) can(['read', 'settle'], 'RegionReview', { ...region, reader_id: who.memberId });
  cannot(['ask', 'read', 'answer', 'settle'], 'SignalReview', { closed: true });
  cannot(['read', 'settle'], 'RegionReview', { kept_away: true });
};

export const reviewDoor = doorOf(reviewPolicy);
