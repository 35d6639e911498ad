import { useEffect, useRef } from 'react';

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * A step that is done takes its own button or form away, and with it the focus. When `state` changes after that, the focus
 * goes to what the screen marks with `data-next-step`, else to its heading.
 */
export const useFocusAfter = (state: string): void => {
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return;
    known.current = state;
    if (!isLost()) return;
    const place = document.querySelector<HTMLElement>('[data-next-step]') ?? document.querySelector<HTMLElement>('h1');
    place?.focus();
  }, [state]);
};
