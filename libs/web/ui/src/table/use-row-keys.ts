import { useState, type KeyboardEvent } from 'react';

export type RowKeys = {
  /** The row that Tab reaches and that `j` and `k` start from. */
  readonly current: string | null;
  /** Goes on the body of the table. */
  readonly bodyProps: { readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };
  readonly onRowFocus: (id: string) => void;
};

export type RowKeyOptions = {
  readonly ids: readonly string[];
  readonly onOpen: ((id: string) => void) | undefined;
  readonly onToggle: ((id: string) => void) | undefined;
};

const STEP: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');

/** Where a key leads to from a row, or null when it leads nowhere. */
export const rowAfter = (ids: readonly string[], current: string | null, key: string): string | null => {
  if (key === 'Home') return ids[0] ?? null;
  if (key === 'End') return ids.at(-1) ?? null;
  const step = STEP[key];
  if (step === undefined) return null;
  const at = current === null ? -1 : ids.indexOf(current);
  const next = at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step));
  return ids[next] ?? null;
};

/**
 * Keys inside a table: `j`/`k` or arrows move between rows, `x` selects, `Enter` opens. They work only while the focus
 * is in the table, so no single letter does anything by surprise elsewhere.
 */
export const useRowKeys = ({ ids, onOpen, onToggle }: RowKeyOptions): RowKeys => {
  const [focused, setFocused] = useState<string | null>(null);
  const current = focused !== null && ids.includes(focused) ? focused : (ids[0] ?? null);
  const act = (key: string, isOnRow: boolean): boolean => {
    if (current === null) return false;
    if (key === 'x' && onToggle) onToggle(current);
    else if (key === 'Enter' && isOnRow && onOpen) onOpen(current);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const next = rowAfter(ids, focused === null ? null : current, event.key);
    if (next !== null) {
      event.preventDefault();
      const row = event.currentTarget.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`);
      row?.focus();
      row?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
    if (act(event.key, isOnRow)) event.preventDefault();
  };
  return { current, bodyProps: { onKeyDown }, onRowFocus: setFocused };
};
