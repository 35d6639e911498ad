import { doorOf, type Policy } from '@regiotafel/access';

/**
 * Whoever leads a case proposes another law for it, and withdraws that; its case manager decides. A lawfulness adviser who
 * works on the case or was given its story says what they think of it. All of it is read with the story of the case.
 */
export const regimePolicy: Policy = (who, { can }) => {
  if (!who.memberId) return;
  const own = { tenant_id: who.tenantId };
  for (const reads of [{ involved: true }, { field_sets: 'NARRATIVE' }]) {
    can('read', 'RegimeProposal', reads);
    if (who.roles.has('LAWFULNESS_ADVISER')) can('review', 'RegimeProposal', reads);
  }
  for (const parts of ['CASE_MANAGER', 'PROCESS_COORDINATOR'])
    can(['propose', 'answer'], 'RegimeProposal', { ...own, parts });
};

export const regimeDoor = doorOf(regimePolicy);
