import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keepSingleKeys, onSingleKeys, readSingleKeys } from '../preferences.js';
import { useSession } from '../session/session-context.js';
import { navigationFor } from './navigation.js';
import { meaningOf } from './single-keys.js';

const KeyboardHelp = lazy(async () => ({ default: (await import('./keyboard-help.js')).KeyboardHelp }));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea, select, [contenteditable], [role=combobox], [role=spinbutton]');

const isBusy = (): boolean => document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;

/** `g` and a letter go to a screen of this seat, `?` shows the keys. Nothing while somebody types or a dialog is open. */
export const SingleKeyListener = () => {
  const navigate = useNavigate();
  const roles = useSession().session.seat?.roles;
  const begunAt = useRef<number | null>(null);
  const isOn = useSyncExternalStore(onSingleKeys, readSingleKeys);
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBusy()) return;
      const meaning = meaningOf(event.key, begunAt.current, event.timeStamp);
      begunAt.current = meaning.kind === 'BEGIN' ? event.timeStamp : null;
      if (meaning.kind === 'HELP') setHelpOpen(true);
      if (meaning.kind !== 'GO') return;
      const screen = navigationFor(roles ?? [], false).find(({ id }) => id === meaning.id);
      if (screen) void navigate({ to: screen.to });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate, roles, isOn]);
  return (
    <Suspense>
      {isHelpOpen && <KeyboardHelp isOn={isOn} onSwitch={keepSingleKeys} onClose={() => setHelpOpen(false)} />}
    </Suspense>
  );
};
