import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Scrolls a row sideways, and nothing else, until its current tab is in the middle or as near to it as can be. */
const show = (row: HTMLElement, current: HTMLElement): void => {
  row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
};

/** By keyboard only: a row that moves under a pressed mouse button takes the press away from its tab. */
const showFocused = ({ currentTarget, target }: FocusEvent): void => {
  const isKeyboard = target instanceof HTMLElement && target.matches(':focus-visible');
  if (isKeyboard && currentTarget instanceof HTMLElement) show(currentTarget, target);
};

/** Keeps the current tab of a row that scrolls sideways in view, at first and when the room for the row changes, and the tab that has the focus. */
export const useCurrentInView = <Row extends HTMLElement>(selector: string): RefObject<Row | null> => {
  const ref = useRef<Row>(null);
  useLayoutEffect(() => {
    const row = ref.current;
    if (!row) return undefined;
    const observer = new ResizeObserver(() => {
      const current = row.querySelector<HTMLElement>(selector);
      if (current) show(row, current);
    });
    observer.observe(row);
    row.addEventListener('focusin', showFocused);
    return () => {
      observer.disconnect();
      row.removeEventListener('focusin', showFocused);
    };
  }, [selector]);
  return ref;
};
