import * as v from 'valibot';

export const REQUEST_STATUSES = ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'DONE', 'DECLINED', 'WITHDRAWN'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Quick views of the requests, in the order of the buttons. */
export const REQUEST_VIEWS = ['lopend', 'open', 'bezig', 'klaar', 'alle'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

export const LEDGER_KINDS = ['RESERVED', 'WORKED', 'RELEASED'] as const;

const chosen = <S extends v.GenericSchema<unknown, unknown>>(schema: S) =>
  v.optional(v.fallback(v.optional(schema), undefined as never));

const municipality = chosen(v.pipe(v.string(), v.regex(/^municipality_[0-9a-f-]{36}$/)));
const skill = chosen(v.pipe(v.string(), v.regex(/^[A-Z_]{2,40}$/)));
const day = chosen(v.pipe(v.string(), v.isoDate()));

/** `casus`: the card that is asked about; `stap`: the step that is shown, from 1. */
export const askSearch = v.object({
  casus: chosen(v.pipe(v.string(), v.regex(/^card_[0-9a-f-]{36}$/))),
  stap: chosen(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

export const rosterSearch = v.object({
  vaardigheid: skill,
  taal: chosen(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
  inactief: chosen(v.boolean()),
});
export type RosterSearch = v.InferOutput<typeof rosterSearch>;

export const requestsSearch = v.object({
  weergave: chosen(v.picklist(REQUEST_VIEWS)),
  gemeente: municipality,
  vaardigheid: skill,
});
export type RequestsSearch = v.InferOutput<typeof requestsSearch>;

export const ledgerSearch = v.object({
  soort: chosen(v.picklist(LEDGER_KINDS)),
  gemeente: municipality,
  van: day,
  tot: day,
});
export type LedgerSearch = v.InferOutput<typeof ledgerSearch>;

/** Which states a view shows; undefined means every one. */
export const statusesOf = (view: RequestView): readonly RequestStatus[] | undefined => {
  switch (view) {
    case 'lopend':
      return ['OPEN', 'DECLINED', 'IN_PROGRESS', 'REPORTED_DONE'];
    case 'open':
      return ['OPEN', 'DECLINED'];
    case 'bezig':
      return ['IN_PROGRESS', 'REPORTED_DONE'];
    case 'klaar':
      return ['DONE', 'WITHDRAWN'];
    case 'alle':
      return undefined;
  }
};
