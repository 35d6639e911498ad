import type { GraphContext } from '@regiotafel/graphql';
import { globalId } from '@regiotafel/kernel';
import type { WorkItem } from '../domain/work-item.js';
import type { WorkItemView } from './work-item.service.js';

type Kind = NonNullable<WorkItem['about']>['kind'];

const PREFIX: Readonly<Record<Kind, string>> = {
  SIGNAL: 'signal',
  WEIGHING: 'weighing',
  CASE: 'case',
  CARD: 'card',
  ACCESS_REQUEST: 'ask',
  CONTRIBUTION_ASK: 'grant',
  CONTRIBUTION: 'contribution',
  COVENANT: 'covenant',
  GRANT: 'grant',
};

/** What an item is about, when it is a thing of this kind; all of a start page are read together. */
export const loadAbout = <V>(
  kind: Kind,
  { about }: WorkItemView,
  context: GraphContext,
  things: { loaded(context: GraphContext, id: string): Promise<V | null> },
): Promise<V | null> | null => (about?.kind === kind ? things.loaded(context, globalId(PREFIX[kind], about.id)) : null);
