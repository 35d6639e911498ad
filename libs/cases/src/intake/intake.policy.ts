import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Who fills in a municipality's form: everyone, partners that hold its link, or nobody. How far a report is, is read by
 * the holder of its code and by the desk, which also hears of reports that were refused. Where to report is for everybody.
 */
export const intakePolicy: Policy = (who, { can, cannot }) => {
  const own = { tenant_id: who.tenantId };
  if (who.roles.has('REPORTER')) {
    can('use', 'IntakeForm', { ...own, mode: 'EVERYONE' });
    can('use', 'IntakeForm', { ...own, mode: 'PARTNERS', link_fits: true });
    can('read', 'WhereToReport', own);
    can('read', 'SignalStatus', { ...own, reporter: who.memberId });
  }
  if (who.roles.has('LIAISON')) can('read', 'RefusedReports', own);
  if (who.roles.has('LIAISON') || who.roles.has('SYSTEM')) can(['read', 'move'], 'SignalStatus', own);
  cannot(['read', 'move'], 'SignalStatus', { kept_away: true });
};

export const intakeDoor = doorOf(intakePolicy);
