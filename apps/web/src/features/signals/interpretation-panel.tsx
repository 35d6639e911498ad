import { useState } from 'react';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { useDraftForm } from '../../app/form/drafts.js';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormRadioGroup, FormTextArea } from '../../app/form/form-fields.js';
import { useSession } from '../../app/session/session-context.js';
import { InterpretMutation, type Signal } from './signal.query.js';

const CONCLUSIONS = ['OFFER_TO_REGION', 'LOCAL_CARE', 'ADVICE', 'NO_CONCERN'] as const;

const schema = v.object({
  text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
  conclusion: v.pipe(v.nullable(v.string()), v.nonNullable(v.picklist(CONCLUSIONS), 'NOT_ALLOWED')),
});

type Interpretation = v.InferOutput<typeof schema>;

type FormProps = {
  readonly signal: Signal;
  readonly refresh: () => void;
  readonly onDone: () => void;
  /** Given when there is something to go back to. */
  readonly onCancel: (() => void) | undefined;
};

type InterpretationDraft = ReturnType<typeof useDraftForm<typeof schema>>['of'];

const InterpretationFields = ({ of }: { readonly of: InterpretationDraft }) => {
  const t = useText();
  return (
    <>
      <FormTextArea
        of={of}
        name="text"
        label={t('signals.interpretation.text')}
        description={t('signals.interpretation.help')}
        necessity="required"
        rows={6}
        most={10_000}
      />
      <FormRadioGroup
        of={of}
        name="conclusion"
        label={t('signals.conclusion')}
        necessity="required"
        options={CONCLUSIONS.map((id) => ({
          id,
          label: t(`signals.conclusion.${id}`),
          description: t(`signals.conclusion.${id}.help`),
        }))}
      />
    </>
  );
};

const InterpretationForm = ({ signal, refresh, onDone, onCancel }: FormProps) => {
  const t = useText();
  const { seat } = useSession().session;
  const interpret = useCommand(InterpretMutation);
  const { interpretation } = signal;
  const start = { text: interpretation?.text ?? '', conclusion: interpretation?.conclusion ?? null };
  const { of, forget } = useDraftForm(seat?.id ?? '', `interpretation ${signal.id}`, schema, start);
  const [isSending, setSending] = useState(false);
  const send = async (written: Interpretation): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await interpret({ signalId: signal.id, version: signal.version, ...written });
    setSending(false);
    if (problem?.code === 'CONFLICT') refresh();
    if (problem !== null) return problem;
    forget();
    showToast(t('signals.done.INTERPRET'));
    onDone();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <InterpretationFields of={of} />
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

export type InterpretationPanelProps = { readonly signal: Signal; readonly refresh: () => void };

/** What the desk makes of a signal. Earlier versions are kept by the service. */
export const InterpretationPanel = ({ signal, refresh }: InterpretationPanelProps) => {
  const t = useText();
  const [isWriting, setWriting] = useState(false);
  const { interpretation, steps } = signal;
  const mayWrite = steps.includes('INTERPRET');
  const isForm = mayWrite && (isWriting || interpretation === null);
  if (!mayWrite && interpretation === null) return null;
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
          onDone={() => setWriting(false)}
          onCancel={interpretation === null ? undefined : () => setWriting(false)}
        />
      ) : (
        interpretation && <Written interpretation={interpretation} />
      )}
    </Panel>
  );
};
