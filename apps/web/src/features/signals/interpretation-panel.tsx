import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { DraftLine } from '../../app/drafts/draft-line.js';
import { useDraftForm } from '../../app/drafts/use-draft-form.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useHeldForm } from '../../app/form/held-form.js';
import { Overtaken } from '../../app/form/overtaken.js';
import { TextWarnings, useTextWarnings } from '../../app/text-warnings/text-warnings.js';
import { ConclusionFields } from './conclusion-fields.js';
import { interpretationSchema, startOf, submissionOf, type InterpretationOutput } from './interpretation-values.js';
import { InterpretMutation, type Signal } from './signal.query.js';

type Interpretation = InterpretationOutput;

type FormProps = {
  readonly signal: Signal;
  readonly refresh: () => void;
  readonly onDone: () => void;
  /** Given when there is something to go back to. */
  readonly onCancel: (() => void) | undefined;
};

const Written = ({ interpretation }: { readonly interpretation: NonNullable<Signal['interpretation']> }) => {
  const t = useText();
  const time = useTimeText();
  const { text, conclusion, writtenBy, writtenAt, version } = interpretation;
  return (
    <>
      <p className="rt-prose">{text}</p>
      <p>
        <StatusPill tone="accent">{t(`signals.conclusion.${conclusion}`)}</StatusPill>
      </p>
      <p className="rt-small">
        {t('signals.interpretation.by', {
          name: writtenBy.name,
          moment: time.moment(new Date(writtenAt)),
          version,
        })}
      </p>
    </>
  );
};

const useInterpretation = ({ signal, refresh, onDone }: FormProps) => {
  const t = useText();
  const interpret = useCommand(InterpretMutation);
  const start = startOf(signal);
  const base = signal.interpretation?.version ?? 0;
  const place = { form: 'INTERPRETATION', objectId: signal.id, base } as const;
  const { of, draft, forget } = useDraftForm(place, interpretationSchema, start);
  const [isSending, setSending] = useState(false);
  const { isOvertaken, hold } = useHeldForm(true);
  const send = async (said: Interpretation): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await interpret({ signalId: signal.id, version: signal.version, ...submissionOf(said) });
    setSending(false);
    if (problem?.code === 'CONFLICT') {
      hold();
      refresh();
    }
    if (problem !== null) return problem;
    forget();
    showToast(t(said.conclusion === 'OFFER_TO_REGION' ? 'signals.done.INTERPRET' : 'signals.done.ASKED'));
    onDone();
    return null;
  };
  const discard = (): void => {
    forget();
    onDone();
  };
  return { of, draft, isSending, isOvertaken, send, discard };
};

const InterpretationForm = (props: FormProps) => {
  const t = useText();
  const { signal, onCancel } = props;
  const { of, draft, isSending, isOvertaken, send, discard } = useInterpretation(props);
  const { interpretation } = signal;
  const text = useWatch({ control: of.form.control, name: 'text' });
  const { warnings } = useTextWarnings(text);
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      {isOvertaken && (
        <Overtaken onDiscard={discard}>{interpretation && <Written interpretation={interpretation} />}</Overtaken>
      )}
      <FormTextArea
        of={of}
        name="text"
        label={t('signals.interpretation.text')}
        description={t('signals.interpretation.help')}
        necessity="required"
        rows={6}
        most={10_000}
      />
      <TextWarnings text={text} warnings={warnings} onChange={(kept) => of.form.setValue('text', kept)} />
      <ConclusionFields of={of} />
      <DraftLine draft={draft} />
      <div className="rt-form__actions">
        <Button look={onCancel ? 'secondary' : 'primary'} type="submit" isPending={isSending}>
          {t('signals.interpretation.save')}
        </Button>
        {onCancel && (
          <Button look="quiet" onPress={onCancel}>
            {t('signals.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};

export type InterpretationPanelProps = { readonly signal: Signal; readonly refresh: () => void };

/** What the desk makes of a signal. Earlier versions are kept by the service, and so is a text that somebody else was before. */
export const InterpretationPanel = ({ signal, refresh }: InterpretationPanelProps) => {
  const t = useText();
  const { interpretation, steps } = signal;
  const mayWrite = steps.includes('INTERPRET');
  const [isWriting, setWriting] = useState(interpretation === null);
  const [hasForm, setForm] = useState(false);
  const isForm = isWriting && (mayWrite || hasForm);
  if (isForm && !hasForm) setForm(true);
  const close = (): void => {
    setWriting(false);
    setForm(false);
  };
  if (!mayWrite && !isForm && interpretation === null) return null;
  return (
    <Panel
      title={t('signals.interpretation')}
      actions={
        mayWrite &&
        !isForm && (
          <Button size="small" onPress={() => setWriting(true)}>
            {t('signals.interpretation.again')}
          </Button>
        )
      }
    >
      {isForm ? (
        <InterpretationForm
          signal={signal}
          refresh={refresh}
          onDone={close}
          onCancel={interpretation === null ? undefined : close}
        />
      ) : (
        interpretation && <Written interpretation={interpretation} />
      )}
    </Panel>
  );
};
