import { poolCardRef } from '@regiotafel/cases/contract';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { connection, type GraphContext, loaderFor, type PageRequest } from '@regiotafel/graphql';
import { globalId, Unauthenticated } from '@regiotafel/kernel';
import type { AgendaItem, AgendaService } from './agenda.service.js';
import type { Action, Decision, RecordService } from './record.service.js';

/** An agenda item as the graph shows it; its outcome is read when asked for. */
const itemView = (item: AgendaItem) => ({
  id: globalId('item', item.id),
  item,
  position: item.position,
  kind: item.kind,
  poolCard: item.shown_card_id && poolCardRef(item.shown_card_id),
  municipality: item.municipality_id && municipalityRef(item.municipality_id),
  members: item.members.map(memberRef),
  mayRecord: item.mayRecord,
  mayRead: item.mayRead,
});
export type ItemView = ReturnType<typeof itemView>;

const decisionView = (row: Decision) => ({
  id: globalId('decision', row.id),
  text: row.text,
  decidedAt: row.decided_at,
  decidedBy: memberRef(row.decided_by),
  corrects: row.corrects && globalId('decision', row.corrects),
});

/** An action as the graph shows it. */
const actionView = (row: Action) => ({
  id: globalId('action', row.id),
  text: row.text,
  owner: memberRef(row.owner_id),
  dueOn: row.due_on,
  status: row.status,
  completedAt: row.completed_at,
  meetingId: row.meeting_id,
  version: row.version,
});
export type ActionView = ReturnType<typeof actionView>;

/** A page of actions by deadline. */
export const actionPage = (rows: readonly Action[], page: PageRequest) => {
  const { edges, pageInfo } = connection(rows, page, (row) => [row.due_on, row.id]);
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: actionView(node) })), pageInfo };
};

/** One action by global id; all that are asked for in one tick are read together. */
export const loadAction = (context: GraphContext, records: RecordService, id: string): Promise<ActionView | null> =>
  loaderFor(context, 'meetings.action', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await records.byIds(context.actor, ids);
    return new Map([...rows].map(([key, row]) => [key, actionView(row)]));
  }).load(id);

/** The items of a meeting the caller is on, by the meeting's uuid. */
export const loadItems = async (
  context: GraphContext,
  agenda: AgendaService,
  meetingId: string,
): Promise<ItemView[]> => {
  const loader = loaderFor(context, 'meetings.agenda', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const rows = await agenda.itemsOf(context.actor, ids);
    return new Map([...rows].map(([key, items]) => [key, items.map(itemView)]));
  });
  return (await loader.load(meetingId)) ?? [];
};

/** Decisions and actions of an item; all items that are asked about in one tick are opened together. */
export const loadOutcome = async (context: GraphContext, records: RecordService, item: AgendaItem) => {
  const asked = context.loaders.once('meetings.outcome.items', () => new Map<string, AgendaItem>());
  asked.set(item.id, item);
  const loader = loaderFor(context, 'meetings.outcome', async (ids) => {
    if (!context.actor) throw new Unauthenticated();
    const outcomes = await records.outcomes(
      context.actor,
      ids.flatMap((id) => asked.get(id) ?? []),
    );
    return new Map(
      [...outcomes].map(([key, { decisions, actions }]) => [
        key,
        { decisions: decisions.map(decisionView), actions: actions.map(actionView) },
      ]),
    );
  });
  return (await loader.load(item.id)) ?? { decisions: [], actions: [] };
};
