import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import './feedback.css';

export type ProgressBarProps = {
  readonly label: string;
  /** 0 to 100; left out when it is not known, and then nothing is pretended. */
  readonly percent?: number;
  /** What is being done now. */
  readonly step?: string;
  /** A button to cancel. */
  readonly actions?: ReactNode;
};

/** Honest progress of a running task. */
export const ProgressBar = ({ label, percent, step, actions }: ProgressBarProps) => {
  const isKnown = percent !== undefined;
  return (
    <div className="rt-progress">
      <AriaProgressBar aria-label={label} isIndeterminate={!isKnown} value={percent ?? 0} className="rt-progress__bar">
        <span className="rt-progress__label">{label}</span>
        <span>{isKnown ? `${Math.round(percent)} %` : ''}</span>
        <div className="rt-progress__track" data-indeterminate={isKnown ? undefined : ''}>
          <div className="rt-progress__fill" style={isKnown ? { inlineSize: `${percent}%` } : {}} />
        </div>
      </AriaProgressBar>
      {(step || actions) && (
        <div className="rt-progress__foot">
          {step && <span aria-live="polite">{step}</span>}
          {actions}
        </div>
      )}
    </div>
  );
};
