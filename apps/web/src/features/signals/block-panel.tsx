import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, FactList, Panel, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { useMe } from '../../app/me.js';
import { FormTextArea } from '../../app/form/form-fields.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { ProblemNotice } from '../../app/query-view.js';
import { BlockFromSignalMutation, LiftSignalBlockMutation } from './block.query.js';
import { FormFooter } from './form-footer.js';
import type { Signal } from './signal.query.js';

type PanelProps = { readonly signal: Signal; readonly refresh: () => void };
type Block = NonNullable<Signal['blocks']>[number];

const REASON_MAX = 1_000;
const schema = v.object({
  memberId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(REASON_MAX)),
});
type Conflict = v.InferOutput<typeof schema>;

/** From the moment it is sent the signal is no longer there for the person it is about, who may be the sender. */
const BlockForm = ({ signal, refresh, onClose }: PanelProps & { readonly onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const block = useCommand(BlockFromSignalMutation);
  const me = useMe()?.member.id ?? null;
  const of = useScreenForm(schema, { memberId: me, reason: '' });
  const [isSending, setSending] = useState(false);
  const send = async ({ memberId, reason }: Conflict): Promise<Problem | null> => {
    setSending(true);
    const { problem } = await block({ signalId: signal.id, memberId, reason });
    setSending(false);
    if (problem !== null) return problem;
    showToast(t(memberId === me ? 'signals.done.BLOCK' : 'signals.done.BLOCK_COLLEAGUE'));
    onClose();
    if (memberId === me) await navigate({ to: '/signalen', search: {} });
    else refresh();
    return null;
  };
  return (
    <form className="rt-form" onSubmit={of.submit(send)} noValidate>
      <FormErrors of={of} />
      <FormSelect
        of={of}
        name="memberId"
        label={t('signals.block.member')}
        necessity="required"
        options={(signal.blockable ?? []).map(({ id, name }) => ({
          id,
          label: id === me ? t('signals.block.myself') : name,
        }))}
      />
      <FormTextArea
        of={of}
        name="reason"
        label={t('signals.block.reason')}
        description={t('signals.block.reasonHelp')}
        necessity="required"
        rows={2}
        most={REASON_MAX}
      />
      <FormFooter confirm={t('signals.block.send')} isSending={isSending} onCancel={onClose} />
    </form>
  );
};

const Blocked = ({ signal, block, refresh }: PanelProps & { readonly block: Block }) => {
  const t = useText();
  const time = useTimeText();
  const lift = useCommand(LiftSignalBlockMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (): Promise<void> => {
    const done = await lift({ signalId: signal.id, blockId: block.id });
    setProblem(done.problem);
    if (done.problem === null) showToast(t('signals.done.LIFT_BLOCK'));
    refresh();
  };
  const ended =
    block.liftedAt === null ? [] : [{ term: t('signals.block.lifted'), value: time.moment(new Date(block.liftedAt)) }];
  return (
    <li>
      <FactList
        facts={[
          { term: t('signals.block.who'), value: block.member.name },
          { term: t('signals.block.since'), value: time.moment(new Date(block.recordedAt)) },
          { term: t('signals.block.reason'), value: block.reason },
          ...ended,
        ]}
      />
      {block.mayLift && (
        <Button look="quiet" onPress={() => void take()}>
          {t('signals.block.lift')}
        </Button>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </li>
  );
};

/** Who is kept away by a conflict of interest, and the way to say that oneself or a colleague has one. */
export const BlockPanel = ({ signal, refresh }: PanelProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { blocks = [] } = signal;
  return (
    <Panel title={t('signals.block')}>
      {blocks.length > 0 && (
        <ul className="rt-signal__questions">
          {blocks.map((block) => (
            <Blocked key={block.id} signal={signal} block={block} refresh={refresh} />
          ))}
        </ul>
      )}
      <p>{t('signals.block.lead')}</p>
      {isOpen ? (
        <BlockForm signal={signal} refresh={refresh} onClose={() => setOpen(false)} />
      ) : (
        <div className="rt-form__actions">
          <Button onPress={() => setOpen(true)}>{t('signals.block.open')}</Button>
        </div>
      )}
    </Panel>
  );
};
