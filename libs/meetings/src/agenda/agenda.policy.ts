import { doorOf, type Policy } from '@regiotafel/access';

/**
 * What was said at a table is for who sat there, until a place at it ends: `readers` are the members whose place has not
 * ended. Its chair, and a minute taker among them, record. The coordinator prepares the items without reading what came of them.
 * Whoever owns an action has that action, and nothing else of the item. Who is kept away from its card by a conflict of interest
 * gets nothing, whatever else they are.
 */
const agendaPolicy: Policy = (who, { can, cannot }) => {
  if (!who.regionId) return;
  const region = { tenant_id: who.regionId };
  const isDesk = who.roles.has('COORDINATOR') || who.roles.has('SYSTEM');
  if (isDesk) for (const kind of ['AgendaItem', 'ItemMember']) can('read', kind, region);
  if (who.roles.has('COORDINATOR')) can('prepare', 'AgendaItem', region);
  if (!who.memberId) return;
  const atTable = { ...region, readers: who.memberId };
  for (const kind of ['AgendaItem', 'ItemMember', 'Decision', 'Minutes', 'Action']) can('read', kind, atTable);
  can('open', 'AgendaItem', atTable);
  can('read', 'ItemMember', { ...region, member_id: who.memberId });
  can('record', 'AgendaItem', { ...atTable, chair_id: who.memberId });
  if (who.roles.has('MINUTE_TAKER')) can('record', 'AgendaItem', atTable);
  can(['read', 'complete'], 'Action', { ...region, owner_id: who.memberId });
  const kept = { kept_away: true };
  cannot(['read', 'prepare', 'open', 'record'], 'AgendaItem', kept);
  for (const kind of ['ItemMember', 'Decision', 'Minutes']) cannot('read', kind, kept);
  cannot(['read', 'complete'], 'Action', kept);
};

export const agendaDoor = doorOf(agendaPolicy);
