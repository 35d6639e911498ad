import { useState } from 'react';

export type HeldForm = {
  /** Its step is open, or what was typed is still to be dealt with. */
  readonly isShown: boolean;
  /** Somebody else was first. */
  readonly isOvertaken: boolean;
  /** To be called when the service said so, before the screen is read again. */
  readonly hold: () => void;
  readonly release: () => void;
};

/** A form that stays with what was typed when somebody else was first, although its step may no longer be open. */
export const useHeldForm = (isOpen: boolean): HeldForm => {
  const [isOvertaken, setOvertaken] = useState(false);
  return {
    isShown: isOpen || isOvertaken,
    isOvertaken,
    hold: () => setOvertaken(true),
    release: () => setOvertaken(false),
  };
};
