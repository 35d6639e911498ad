/** Columns that a view of the pool may show, by the names they have in the address. */
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

/** What the address of a view may say, and in which form. A view holds no text that could name a person. */
const FORMS: Readonly<Record<string, RegExp>> = {
  weergave: /^[a-z]{1,20}$/,
  gemeente: /^municipality_[0-9a-f-]{36}$/,
  thema: /^theme_[A-Z_]{2,40}$/,
  status: /^[A-Z_]{1,20}$/,
  urgentie: /^[A-Z]{1,20}$/,
  behandelaar: /^member_[0-9a-f-]{36}$/,
  zoek: /^[A-Z]{0,4}-?[\d-]{0,12}$/i,
  volgorde: /^[a-z]{1,20}$/,
  aflopend: /^true$/,
};

/** Whether a text is the query of an address of the pool, and nothing else. */
export const isPoolSearch = (search: string): boolean => {
  const given = [...new URLSearchParams(search)];
  return given.every(([name, value]) => FORMS[name]?.test(value) ?? false);
};
