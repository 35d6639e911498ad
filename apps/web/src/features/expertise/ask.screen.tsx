import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { showToast, useText, Wizard, type Option } from '@regiotafel/web-ui';
import { isAbsent } from '../../app/absent.js';
import { AlreadyRuns } from '../../app/case-work/already-runs.js';
import { isAsked } from '../../app/case-work/case-work.query.js';
import { RequestList } from '../../app/case-work/request-list.js';
import { useNow } from '../../app/business-clock.js';
import { usePageForm } from '../../app/form/page-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { useStepForm } from '../../app/form/step-form.js';
import { QueryView } from '../../app/query-view.js';
import { useSession } from '../../app/session/session-context.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { NotFoundPage } from '../../app/shell/not-found-page.js';
import { Page } from '../../app/shell/page.js';
import { AskExpertScreenQuery, OpenRequestMutation, type AskChoices, type AskedCard } from './ask.query.js';
import { CheckStep, NeedStep, QuestionStep, type AskForm } from './ask-steps.js';
import { askInput, askSchema, askSteps, EMPTY_ASK, type Asked } from './ask-values.js';
import { useTextWarnings } from '../../app/text-warnings/text-warnings.js';
import type { TextWarning } from '../../app/text-warnings/text-warnings.query.js';
import './expertise.css';

const route = getRouteApi('/seat/deskundigen/vragen');

type AskProps = { readonly card: AskedCard | null; readonly choices: AskChoices };

/** The form with what was typed before, and the way it is sent. */
const useAskForm = (card: AskedCard | null, mustName: boolean) => {
  const t = useText();
  const navigate = useNavigate();
  const { seat } = useSession().session;
  const open = useCommand(OpenRequestMutation);
  const today = dayAt(useNow());
  const schema = useMemo(() => askSchema(mustName, today), [mustName, today]);
  const start = { ...EMPTY_ASK, urgency: card?.urgency ?? EMPTY_ASK.urgency };
  const draft = usePageForm(seat?.id ?? '', `ask expert ${card?.id ?? ''}`, schema, start);
  const [isSending, setSending] = useState(false);
  const send = async (asked: Asked): Promise<Problem | null> => {
    setSending(true);
    const { data, problem } = await open(askInput(asked, card));
    setSending(false);
    if (problem !== null) return problem;
    draft.forget();
    showToast(t('expertise.ask.sent'));
    const id = data.openRequest?.id;
    await (id ? navigate({ to: '/verzoeken/$id', params: { id } }) : navigate({ to: '/verzoeken' }));
    return null;
  };
  return { ...draft, isSending, send };
};

type StepBodyProps = AskProps & {
  readonly step: string;
  readonly of: AskForm;
  readonly municipalities: readonly Option[];
  readonly warnings: readonly TextWarning[];
};

const StepBody = ({ step, choices, ...asked }: StepBodyProps) => {
  switch (step) {
    case 'question':
      return <QuestionStep {...asked} />;
    case 'need':
      return <NeedStep of={asked.of} skills={choices.expertiseSkills ?? []} />;
    default:
      return <CheckStep {...asked} />;
  }
};

const AskSteps = ({ card, choices }: AskProps) => {
  const t = useText();
  const navigate = route.useNavigate();
  const { stap = 1 } = route.useSearch();
  const mustName = useHasRole('COORDINATOR') && card === null;
  const { of, isResumed, isSending, send } = useAskForm(card, mustName);
  const list = askSteps((id) => t(`expertise.ask.step.${id}`));
  const go = (step: number): void => void navigate({ search: (before) => ({ ...before, stap: step }) });
  const steps = useStepForm(of, list, { wanted: stap, go, isResumed });
  const question = useWatch({ control: of.form.control, name: 'question' });
  const { warnings, isSeen } = useTextWarnings(question);
  /** Goes on, unless there is a warning that did not stand on the screen yet: then that is shown first, once. */
  const next = async (): Promise<void> => {
    if (steps.current !== 'question' || (await isSeen())) steps.next();
  };
  const municipalities = mustName
    ? (choices.region?.municipalities ?? []).map(({ id, name }) => ({ id, label: name }))
    : [];
  return (
    <div className="rt-form rt-ask">
      <FormErrors of={of} onGo={steps.goToField} />
      <Wizard
        label={t('expertise.ask.steps')}
        steps={list}
        current={steps.current}
        onGo={steps.goTo}
        onNext={steps.isLast ? of.submit(send) : () => void next()}
        onBack={steps.back}
        finish={t('expertise.ask.send')}
        isPending={isSending}
      >
        <StepBody
          step={steps.current}
          of={of}
          card={card}
          choices={choices}
          municipalities={municipalities}
          warnings={warnings}
        />
      </Wizard>
    </div>
  );
};

export const Screen = () => {
  const t = useText();
  const { casus } = route.useSearch();
  const result = useScreenQuery(AskExpertScreenQuery, {
    ...(casus && { card: casus }),
    isAboutCard: casus !== undefined,
  });
  if (casus !== undefined && isAbsent(result, ({ poolCard }) => poolCard)) return <NotFoundPage />;
  const card = result.data?.poolCard ?? null;
  return (
    <Page
      title={t('expertise.ask')}
      {...(card && { lead: t('expertise.ask.about', { number: card.number, municipality: card.municipality.name }) })}
    >
      <QueryView of={result}>
        {(choices) => {
          const running = (choices.requests?.edges ?? []).map(({ node }) => node).filter(isAsked);
          return (
            <AlreadyRuns
              title={t('caseWork.expertRuns')}
              isRunning={running.length > 0}
              list={<RequestList requests={running} />}
              confirm={t('caseWork.askAnyway')}
            >
              <AskSteps card={card} choices={choices} />
            </AlreadyRuns>
          );
        }}
      </QueryView>
    </Page>
  );
};
