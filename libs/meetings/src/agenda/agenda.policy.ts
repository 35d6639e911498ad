import { doorOf, type Policy } from '@regiotafel/access';

/**
 * An item is for those who are on it: they read it. Its chair, a minute taker on it and the coordinator record.
 * Whoever owns an action has that action, and nothing else of the item.
 */
const agendaPolicy: Policy = (who, { can }) => {
  if (!who.regionId) return;
  const region = { tenant_id: who.regionId };
  const onItem = { ...region, members: who.memberId };
  const kinds = ['AgendaItem', 'ItemMember', 'Decision', 'Minutes', 'Action'];
  if (who.roles.has('COORDINATOR')) {
    for (const kind of kinds) can('read', kind, region);
    can(['prepare', 'record'], 'AgendaItem', region);
    can('complete', 'Action', region);
  }
  if (who.roles.has('SYSTEM')) for (const kind of kinds) can('read', kind, region);
  if (!who.memberId) return;
  for (const kind of kinds) can('read', kind, onItem);
  can('read', 'ItemMember', { ...region, member_id: who.memberId });
  can('record', 'AgendaItem', { ...onItem, chair_id: who.memberId });
  if (who.roles.has('MINUTE_TAKER')) can('record', 'AgendaItem', onItem);
  can(['read', 'complete'], 'Action', { ...region, owner_id: who.memberId });
};

export const agendaDoor = doorOf(agendaPolicy);
