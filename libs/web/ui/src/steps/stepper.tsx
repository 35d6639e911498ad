import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../controls/button.js';
import { useText } from '../text/use-text.js';
import './stepper.css';

export type Step = { readonly id: string; readonly label: string };

type Progress = 'DONE' | 'CURRENT' | 'AHEAD';

const progressOf = (at: number, current: number): Progress => {
  if (at === current) return 'CURRENT';
  return at < current ? 'DONE' : 'AHEAD';
};

export type StepperProps = {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
  readonly onGo: (id: string) => void;
};

/** Where one is in a task of several steps; steps that are done can be gone back to. */
export const Stepper = ({ label, steps, current, onGo }: StepperProps) => {
  const t = useText();
  const now = steps.findIndex(({ id }) => id === current);
  return (
    <ol className="rt-steps" aria-label={label}>
      {steps.map((step, at) => {
        const progress = progressOf(at, now);
        const mark = (
          <span className="rt-step__mark" aria-hidden>
            {progress === 'DONE' ? <Check size={14} strokeWidth={3} /> : at + 1}
          </span>
        );
        return (
          <li
            key={step.id}
            className={`rt-step rt-step--${progress}`}
            aria-current={progress === 'CURRENT' ? 'step' : undefined}
          >
            {progress === 'DONE' ? (
              <button type="button" onClick={() => onGo(step.id)}>
                {mark}
                <span className="rt-step__label">{step.label}</span>
                <span className="rt-visually-hidden">{t('ui.step.done')}</span>
              </button>
            ) : (
              <span>
                {mark}
                <span className="rt-step__label">{step.label}</span>
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
};

export type WizardProps = StepperProps & {
  readonly children: ReactNode;
  /** Called on “next”; the screen checks the step and then changes `current`. */
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Text of the button on the last step. */
  readonly finish: string;
  readonly isPending?: boolean;
  /** For example “opgeslagen 14:03”. */
  readonly saved?: ReactNode;
};

/** A task of several steps. What was typed belongs to the screen, so it stays when a step is refused or revisited. */
export const Wizard = ({ children, onNext, onBack, finish, isPending = false, saved, ...stepper }: WizardProps) => {
  const t = useText();
  const { steps, current } = stepper;
  const head = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  const at = steps.findIndex(({ id }) => id === current);
  useEffect(() => {
    if (shown.current !== current) head.current?.focus();
    shown.current = current;
  }, [current]);
  return (
    <div className="rt-wizard">
      <Stepper {...stepper} />
      <h2 ref={head} tabIndex={-1} className="rt-wizard__head">
        <span className="rt-wizard__count">{t('ui.step.of', { step: at + 1, steps: steps.length })}</span>
        {steps[at]?.label}
      </h2>
      {children}
      <div className="rt-form__actions">
        <Button look="primary" isPending={isPending} onPress={onNext}>
          {at === steps.length - 1 ? finish : t('ui.step.next')}
        </Button>
        {at > 0 && <Button onPress={onBack}>{t('ui.step.back')}</Button>}
        {saved && <span className="rt-wizard__saved">{saved}</span>}
      </div>
    </div>
  );
};
