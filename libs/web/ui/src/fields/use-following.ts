import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { PopoverContext } from 'react-aria-components/Popover';
import { useSlottedContext } from 'react-aria-components/slots';

type Thing = () => Element | null | undefined;

/** Calls back when a thing moves because something around it scrolls, before what was put on the window later hears of it. */
const useMoves = (isOpen: boolean, thing: Thing, onMove: () => void): void => {
  const latest = useRef({ thing, onMove });
  useLayoutEffect(() => {
    latest.current = { thing, onMove };
  });
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const hear = ({ target }: Event): void => {
      const moved = latest.current.thing();
      if (moved && target instanceof Node && target.contains(moved)) latest.current.onMove();
    };
    window.addEventListener('scroll', hear, true);
    return () => window.removeEventListener('scroll', hear, true);
  }, [isOpen]);
};

/** Calls back when a thing that was in view no longer is. */
const useGone = (isOpen: boolean, thing: Thing, onGone: () => void): void => {
  const latest = useRef({ thing, onGone });
  useLayoutEffect(() => {
    latest.current = { thing, onGone };
  });
  useEffect(() => {
    const element = latest.current.thing();
    if (!isOpen || !element) return undefined;
    let wasSeen = false;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) wasSeen = true;
      else if (wasSeen) latest.current.onGone();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isOpen]);
};

export type Following = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly arrowBoundaryOffset: number;
};

/**
 * Lets the list of a combo box follow its field when something scrolls. By itself the list closes at any scroll, also
 * when the browser brings the field that opens it by its focus into view: then it is gone before it was seen.
 * It still closes when the field is out of view.
 */
export const useFollowing = (): Following => {
  const state = useContext(ComboBoxStateContext);
  const field = useSlottedContext(PopoverContext)?.triggerRef;
  const isOpen = state?.isOpen ?? false;
  const [moves, setMoves] = useState(0);
  const isScrolling = useRef(false);
  const thing: Thing = () => field?.current;
  useMoves(isOpen, thing, () => {
    isScrolling.current = true;
    setMoves((count) => count + 1);
    requestAnimationFrame(() => {
      isScrolling.current = false;
    });
  });
  useGone(isOpen, thing, () => state?.close());
  return {
    isOpen,
    onOpenChange: (open) => {
      if (!open && !isScrolling.current) state?.close();
    },
    // The list has no arrow; another distance of its arrow makes it look again where its field is.
    arrowBoundaryOffset: (moves % 2) / 1_000,
  };
};
