import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { IconButton } from '../controls/button.js';
import { useText } from '../text/use-text.js';
import './feedback.css';

export type ToastTone = 'positive' | 'negative' | 'info';
export type Toast = { readonly id: number; readonly tone: ToastTone; readonly text: string };

type Listener = () => void;

const SHOWN_MS = 8_000;

/** The messages that are on screen now. One queue per page. */
const queue = (() => {
  let toasts: readonly Toast[] = [];
  let last = 0;
  const listeners = new Set<Listener>();
  const publish = (next: readonly Toast[]): void => {
    toasts = next;
    listeners.forEach((listener) => listener());
  };
  return {
    read: () => toasts,
    subscribe: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (tone: ToastTone, text: string) => publish([...toasts.slice(-2), { id: (last += 1), tone, text }]),
    remove: (id: number) => publish(toasts.filter((toast) => toast.id !== id)),
  };
})();

/** Says briefly what was done. Never the only place for an error that needs action. */
export const showToast = (text: string, tone: ToastTone = 'positive'): void => queue.add(tone, text);

const ToastCard = ({ toast }: { readonly toast: Toast }) => {
  const t = useText();
  useEffect(() => {
    if (toast.tone === 'negative') return undefined;
    const timer = setTimeout(() => queue.remove(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={`rt-toast rt-toast--${toast.tone}`}>
      <span className="rt-toast__text">{toast.text}</span>
      <IconButton size="small" icon={X} label={t('ui.close')} onPress={() => queue.remove(toast.id)} />
    </div>
  );
};

/** Live region for `showToast`; stands once in the shell. */
export const ToastRegion = () => {
  const toasts = useSyncExternalStore(queue.subscribe, queue.read);
  return (
    <div className="rt-toasts" role="status" aria-live="polite" aria-atomic="false">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
};
