import { Check, PencilLine, Send } from 'lucide-react';
import { useText, Button, focusField } from '@regiotafel/web-ui';
import { useFocusAfter } from '../../app/focus-after.js';
import { ProblemNotice } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import type { SignalStep } from './inbox.query.js';
import type { Signal } from './signal.query.js';
import { USUAL } from './usual-steps.js';
import { useAcknowledge, useClose, type OneStep } from './use-signal-step.js';
import './signals.css';

export type NextStepProps = { readonly signal: Signal; readonly refresh: () => void };

/** What the signal waits for: writing again is always possible and never the next thing. */
export const nextStepOf = ({ steps, interpretation }: Pick<Signal, 'steps' | 'interpretation'>): SignalStep | null => {
  const next = steps.find((step) => USUAL.includes(step) && (step !== 'INTERPRET' || interpretation === null));
  return next ?? null;
};

/** What somebody who is asked to look, or who waits for that, reads first. */
const reviewText = ({ review, steps, interpretation }: Signal): string | null => {
  if (review?.state === 'ASKED') return review.mayAnswer ? 'signals.now.REVIEW' : 'signals.wait.REVIEW';
  const isDeclined = review?.state === 'DECLINED' && review.about === 'CONCLUSION' && steps.includes('INTERPRET');
  return isDeclined && interpretation ? 'signals.now.INTERPRET_AGAIN' : null;
};

const textOf = (signal: Signal, next: SignalStep | null): string =>
  reviewText(signal) ?? (next === null ? `signals.wait.${signal.status}` : `signals.now.${next}`);

const StepButton = ({ step, id }: { readonly step: OneStep; readonly id: 'ACKNOWLEDGE' | 'CLOSE' }) => {
  const t = useText();
  return (
    <Button look="primary" icon={Check} isPending={step.isPending} onPress={step.take}>
      {t(`signals.do.${id}`)}
    </Button>
  );
};

const Action = ({ signal, next, acknowledge, close }: ActionProps) => {
  const t = useText();
  switch (next) {
    case 'ACKNOWLEDGE':
      return <StepButton step={acknowledge} id="ACKNOWLEDGE" />;
    case 'CLOSE':
      return <StepButton step={close} id="CLOSE" />;
    case 'OFFER':
      return (
        <RouteLinkButton
          look="primary"
          icon={Send}
          to="/signalen/$signalId/aanbieden"
          params={{ signalId: signal.id }}
          search={{}}
        >
          {t('signals.do.OFFER')}
        </RouteLinkButton>
      );
    case 'INTERPRET':
    case 'GIVE_FEEDBACK':
      return (
        <Button look="primary" icon={PencilLine} onPress={() => focusField(next === 'INTERPRET' ? 'text' : 'level')}>
          {t(`signals.do.${next}`)}
        </Button>
      );
    default:
      return null;
  }
};

type ActionProps = {
  readonly signal: Signal;
  readonly next: SignalStep;
  readonly acknowledge: OneStep;
  readonly close: OneStep;
};

/** What to do now, why, and the button that does it or leads there. */
export const NextStep = ({ signal, refresh }: NextStepProps) => {
  const t = useText();
  const acknowledge = useAcknowledge(signal, refresh);
  const close = useClose(signal, refresh);
  const next = nextStepOf(signal);
  const problem = acknowledge.problem ?? close.problem;
  const key = textOf(signal, next);
  useFocusAfter(`${signal.version} ${key} ${signal.interpretation?.version ?? 0}`);
  const isOpen = next !== null || signal.review?.mayAnswer === true;
  return (
    <section
      className="rt-next"
      data-open={isOpen ? '' : undefined}
      data-next-step
      tabIndex={-1}
      aria-label={t('signals.nextStep')}
    >
      <div>
        <p className="rt-next__what">{t(key)}</p>
        <p>{t(`${key}.why`)}</p>
      </div>
      {next !== null && <Action signal={signal} next={next} acknowledge={acknowledge} close={close} />}
      {problem !== null && <ProblemNotice problem={problem} />}
    </section>
  );
};
