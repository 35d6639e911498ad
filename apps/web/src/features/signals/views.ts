import type { VariablesOf } from '@regiotafel/web-data';
import type { InboxQuery } from './inbox.query.js';

export const VIEW_IDS = ['te-laat', 'nieuw', 'regio', 'af-te-sluiten', 'alle'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** The views in the order in which they stand above the list; `open` is the one without a name in the address. */
export const VIEWS = ['open', ...VIEW_IDS] as const;
export type View = (typeof VIEWS)[number];

type InboxVariables = VariablesOf<typeof InboxQuery>;
type Choice = Required<Pick<InboxVariables, 'filter' | 'sort'>>;

/** What a view asks. Those by deadline leave out what waits for nothing. */
const choiceOf = (view: View): Choice => {
  switch (view) {
    case 'open':
      return { sort: 'DUE', filter: { waiting: true } };
    case 'te-laat':
      return { sort: 'DUE', filter: { overdue: true } };
    case 'nieuw':
      return { sort: 'DUE', filter: { status: ['RECEIVED'] } };
    case 'regio':
      return { sort: 'DUE', filter: { status: ['OFFERED'] } };
    case 'af-te-sluiten':
      return { sort: 'RECEIVED', filter: { status: ['FEEDBACK_GIVEN'] } };
    case 'alle':
      return { sort: 'RECEIVED', filter: {} };
  }
};

/** Signals per page. */
export const PAGE_SIZE = 30;

/** Views whose size is told beside their name. */
export const COUNTED: readonly View[] = ['open', ...VIEW_IDS.filter((id) => id !== 'alle')];

const filterFor = (view: View, theme: string | undefined) => ({
  ...choiceOf(view).filter,
  ...(theme !== undefined && { theme }),
});

/** The list that a view shows, of one theme or of all, and what the counted views hold. */
export const inboxVariables = (view: View, theme: string | undefined): InboxVariables => ({
  sort: choiceOf(view).sort,
  filter: filterFor(view, theme),
  counts: COUNTED.map((each) => filterFor(each, theme)),
  first: PAGE_SIZE,
});
