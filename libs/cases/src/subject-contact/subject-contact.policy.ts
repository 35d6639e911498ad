import { doorOf, type Policy } from '@regiotafel/access';

/** To whom a data subject turns is for everybody. */
const subjectContactPolicy: Policy = (who, { can }) => {
  if (who.roles.has('REPORTER')) can('read', 'SubjectContacts', { tenant_id: who.tenantId });
};

export const subjectContactDoor = doorOf(subjectContactPolicy);
