/** Letters after `g`, and the line of the navigation each leads to. */
export const GO_KEYS: Readonly<Record<string, string>> = {
  w: 'worklist',
  s: 'signals',
  a: 'pool',
  o: 'weighing',
  c: 'cases',
  v: 'requests',
  m: 'meetings',
  p: 'planner',
  b: 'availability',
  d: 'experts',
  u: 'ledger',
};

/** How long after `g` a letter still belongs to it. */
export const GO_WITHIN_MS = 1_500;

/** What a key means outside of fields: the start of a jump, a jump, the help, or nothing. */
export type KeyMeaning = { readonly kind: 'BEGIN' | 'HELP' | 'NOTHING' } | { readonly kind: 'GO'; readonly id: string };

/** Reads one key; `begunAt` is when `g` was pressed, in milliseconds. */
export const meaningOf = (key: string, begunAt: number | null, now: number): KeyMeaning => {
  const id = GO_KEYS[key];
  if (begunAt !== null && now - begunAt <= GO_WITHIN_MS && id !== undefined) return { kind: 'GO', id };
  if (key === 'g') return { kind: 'BEGIN' };
  return { kind: key === '?' ? 'HELP' : 'NOTHING' };
};
