import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Whoever has a seat in a region reports to its municipalities, and follows the own reports. The desk knows who reported, and tells.
 * Who is kept away by a conflict of interest gets nothing, also of an own report.
 */
export const memberReportPolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.kind === 'SEAT' && who.regionId) can('report', 'Municipality', { region_id: who.regionId });
  if (who.roles.has('REPORTER')) can('add', 'MemberReport', { ...own, reporter: who.memberId });
  if (who.roles.has('LIAISON') || who.roles.has('SYSTEM')) can('read', 'MemberReport', own);
  if (who.roles.has('LIAISON')) can('tell', 'MemberReport', own);
  if (who.memberId) can('read', 'MemberReport', { member_id: who.memberId });
  cannot(['read', 'tell'], 'MemberReport', { kept_away: true });
};

export const memberReportDoor = doorOf(memberReportPolicy);
