import { addDays, dayAt, type Day } from '@regiotafel/kernel/day';
import { mondayOf, type TableSort } from '@regiotafel/web-ui';
import * as v from 'valibot';
import type { PoolFilter, PoolOrder, PoolSort } from './pool.query.js';

/** Quick views of the pool, in the order of the buttons. */
export const POOL_VIEWS = ['open', 'nieuw', 'week', 'dringend', 'wacht', 'afgerond'] as const;
export type PoolView = (typeof POOL_VIEWS)[number];

export const CARD_STATUSES = ['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'] as const;
export type CardStatus = (typeof CARD_STATUSES)[number];

export const URGENCIES = ['ACUTE', 'HIGH', 'NORMAL'] as const;
export type Urgency = (typeof URGENCIES)[number];

const ORDERS = ['termijn', 'nummer', 'urgentie', 'status', 'gemeente'] as const;
type Order = (typeof ORDERS)[number];

/** Columns of the table, in order; the names stand in the address and in views that were kept. */
export const POOL_COLUMNS = [
  'nummer',
  'gemeente',
  'thema',
  'status',
  'urgentie',
  'termijn',
  'regisseur',
  'behandelaar',
] as const;
export type PoolColumn = (typeof POOL_COLUMNS)[number];

const chosen = <S extends v.GenericSchema<unknown, unknown>>(schema: S) =>
  v.optional(v.fallback(v.optional(schema), undefined as never));

/** Part of the number of a case. Anything else could name a person, and an address stands in histories and logs. */
const NUMBER = /^(?:RT?|O(?:EF?)?)?-?(?:\d{0,4}-)?\d{0,5}$/i;
export const isPartOfNumber = (text: string): boolean => NUMBER.test(text);

/** What the address of the pool holds: a view, filters in it, and an order. Anything unknown is dropped. */
export const poolSearch = v.object({
  weergave: chosen(v.picklist(POOL_VIEWS)),
  gemeente: chosen(v.pipe(v.string(), v.regex(/^municipality_[0-9a-f-]{36}$/))),
  thema: chosen(v.pipe(v.string(), v.regex(/^theme_[A-Z_]{2,40}$/))),
  status: chosen(v.picklist(CARD_STATUSES)),
  urgentie: chosen(v.picklist(URGENCIES)),
  behandelaar: chosen(v.pipe(v.string(), v.regex(/^member_[0-9a-f-]{36}$/))),
  zoek: chosen(v.pipe(v.string(), v.regex(NUMBER))),
  volgorde: chosen(v.picklist(ORDERS)),
  aflopend: chosen(v.boolean()),
  kolommen: chosen(v.pipe(v.array(v.picklist(POOL_COLUMNS)), v.minLength(1))),
});
export type PoolSearch = v.InferOutput<typeof poolSearch>;

const viewFilter = (view: PoolView, today: Day): PoolFilter => {
  switch (view) {
    case 'open':
      return { openOnly: true };
    case 'nieuw':
      return { status: ['NEW'] };
    case 'week':
      return { openOnly: true, respondUntil: addDays(mondayOf(today), 6) };
    case 'dringend':
      return { openOnly: true, urgency: ['ACUTE', 'HIGH'] };
    case 'wacht':
      return { status: ['WAITING'] };
    case 'afgerond':
      return { status: ['DONE'] };
  }
};

/** The filter of the API for a view with the filters in the address. A chosen status or urgency replaces that of the view. */
export const poolFilter = (search: PoolSearch, view: PoolView, now: Date): PoolFilter => ({
  ...viewFilter(view, dayAt(now)),
  ...(search.gemeente && { municipality: search.gemeente }),
  ...(search.thema && { theme: [search.thema] }),
  ...(search.status && { status: [search.status], openOnly: false }),
  ...(search.urgentie && { urgency: [search.urgentie] }),
  ...(search.behandelaar && { assignee: search.behandelaar }),
  ...(search.zoek && { text: search.zoek }),
});

/** Views whose number of cases stands in their button. */
export const COUNTED_VIEWS = ['nieuw', 'week', 'dringend', 'wacht'] as const satisfies readonly PoolView[];

const ORDER_OF: Readonly<Record<Order, PoolOrder>> = {
  termijn: 'RESPOND_BY',
  nummer: 'NUMBER',
  urgentie: 'URGENCY',
  status: 'STATUS',
  gemeente: 'MUNICIPALITY',
};

export const poolSort = ({ volgorde = 'termijn', aflopend = false }: PoolSearch): PoolSort => ({
  by: ORDER_OF[volgorde],
  descending: aflopend,
});

/** The order in the address as the table shows it; columns are named after it. */
export const tableSort = ({ volgorde = 'termijn', aflopend = false }: PoolSearch): TableSort => ({
  column: volgorde,
  direction: aflopend ? 'descending' : 'ascending',
});

/** The order that a press on a column head puts in the address. */
export const searchOfSort = ({ column, direction }: TableSort): Pick<PoolSearch, 'volgorde' | 'aflopend'> => ({
  volgorde: ORDERS.find((order) => order === column),
  aflopend: direction === 'descending' ? true : undefined,
});

/** Whether anything but the view narrows the list. */
export const isNarrowed = ({ gemeente, thema, status, urgentie, behandelaar, zoek }: PoolSearch): boolean =>
  [gemeente, thema, status, urgentie, behandelaar, zoek].some((value) => value !== undefined && value !== '');

/** Whether a change comes from typing alone: each letter must not be a step to go back over. */
export const isTyping = (change: Partial<PoolSearch>): boolean => Object.keys(change).every((key) => key === 'zoek');

/** Filters and order of an address as one text, to keep as a view. Columns are kept beside it. */
export const textOfSearch = ({ kolommen: _, ...search }: PoolSearch): string => {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
};

/** The address of a view that was kept. */
export const searchOfView = (view: { readonly search: string; readonly columns: readonly string[] }): PoolSearch => {
  const given = Object.fromEntries(new URLSearchParams(view.search));
  const { aflopend, ...texts } = given;
  const columns = POOL_COLUMNS.filter((column) => view.columns.includes(column));
  return v.parse(poolSearch, {
    ...texts,
    ...(aflopend === 'true' && { aflopend: true }),
    ...(columns.length < POOL_COLUMNS.length && { kolommen: columns }),
  });
};

/** Columns that an address shows. */
export const shownColumns = ({ kolommen }: PoolSearch): readonly PoolColumn[] => kolommen ?? POOL_COLUMNS;
