import { useEffect, useId, useRef } from 'react';
import { useText } from '../text/use-text.js';
import './feedback.css';

export type SummaryError = {
  /** Path of the field; left out when it belongs to the whole form. */ readonly name?: string;
  readonly text: string;
};

export type ErrorSummaryProps = {
  readonly errors: readonly SummaryError[];
  /** Changes with every refused attempt; focus moves here when it does, and not again while somebody mends what is wrong. */
  readonly attempt: number;
  /** Goes to a field; given when the field may be on another step. */
  readonly onGo?: ((name: string) => void) | undefined;
};

const FOCUSABLE = 'input:not([type=hidden]), textarea, select, button, [tabindex="0"], [role=spinbutton]';

/** Moves focus to the control of a field. */
export const focusField = (name: string): void => {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const control = field?.matches(FOCUSABLE) ? field : field?.querySelector(FOCUSABLE);
  if (!(control instanceof HTMLElement)) return;
  control.scrollIntoView({ block: 'center' });
  control.focus();
};

/** All errors of a form in one place; each links to its field. */
export const ErrorSummary = ({ errors, attempt, onGo = focusField }: ErrorSummaryProps) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const isEmpty = errors.length === 0;
  const told = useRef(0);
  useEffect(() => {
    if (attempt === told.current || isEmpty) return;
    told.current = attempt;
    box.current?.focus();
  }, [attempt, isEmpty]);
  if (isEmpty) return null;
  return (
    <div ref={box} className="rt-summary" role="alert" aria-labelledby={title} tabIndex={-1}>
      <h2 id={title}>{t('ui.summary.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ name, text }) => (
          <li key={`${name ?? ''} ${text}`}>
            {name === undefined ? (
              text
            ) : (
              <a
                href={`#${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(name);
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
