import { useState } from 'react';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../form/form-dialog.js';
import { FormTextArea } from '../form/form-fields.js';
import { FormComboBox } from '../form/form-pickers.js';
import { useScreenForm } from '../form/screen-form.js';
import { ProblemNotice, QueryView } from '../query-view.js';
import {
  ApproveAccessRequestMutation,
  RefuseAccessRequestMutation,
  SecondPersonsQuery,
  type AccessRequest,
  type SecondPerson,
} from './access-request.query.js';
import { REASON_MAX, refusalSchema, secondSchema } from './decide-values.js';

type DialogProps = { readonly request: AccessRequest; readonly onClose: () => void };

const optionsOf = (persons: readonly SecondPerson[], { askedBy }: AccessRequest) =>
  persons
    .filter(({ id }) => id !== askedBy.id)
    .map(({ id, name, jobTitle, tenantName }) => ({ id, label: name, description: `${jobTitle}, ${tenantName}` }));

/** Identity takes two: whoever agrees first names the second. */
const ChooseSecond = ({ request, caseId, onClose }: DialogProps & { readonly caseId: string }) => {
  const t = useText();
  const approve = useCommand(ApproveAccessRequestMutation);
  const persons = useScreenQuery(SecondPersonsQuery, { caseId });
  const of = useScreenForm(secondSchema, { secondId: null });
  const send = async ({ secondId }: { readonly secondId: string }) => {
    const { problem } = await approve({ requestId: request.id, secondId });
    if (problem === null) showToast(t('access.request.toSecond'));
    return problem;
  };
  return (
    <FormDialog
      title={t('access.request.approveFor', { name: request.askedBy.name })}
      confirm={t('access.request.approve')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <p>{t('access.request.secondText')}</p>
      <QueryView of={persons}>
        {({ secondPersons }) => (
          <FormComboBox
            of={of}
            name="secondId"
            label={t('access.request.second')}
            necessity="required"
            options={optionsOf(secondPersons ?? [], request)}
          />
        )}
      </QueryView>
    </FormDialog>
  );
};

const Refuse = ({ request, onClose }: DialogProps) => {
  const t = useText();
  const refuse = useCommand(RefuseAccessRequestMutation);
  const of = useScreenForm(refusalSchema, { reason: '' });
  const send = async ({ reason }: { readonly reason: string }) => {
    const { problem } = await refuse({ requestId: request.id, reason });
    if (problem === null) showToast(t('access.request.refused'));
    return problem;
  };
  return (
    <FormDialog
      title={t('access.request.refuseFor', { name: request.askedBy.name })}
      confirm={t('access.request.refuse')}
      of={of}
      send={send}
      onClose={onClose}
    >
      <FormTextArea
        of={of}
        name="reason"
        label={t('access.request.refuseReason')}
        description={t('access.request.refuseHelp')}
        necessity="required"
        rows={2}
        most={REASON_MAX}
      />
    </FormDialog>
  );
};

export type DecideRequestProps = {
  readonly request: AccessRequest;
  /** For whoever leads the case; the second person reads the request alone. */
  readonly caseId: string | null;
};

/** Agrees to a request for access, or not. */
export const DecideRequest = ({ request, caseId }: DecideRequestProps) => {
  const t = useText();
  const approve = useCommand(ApproveAccessRequestMutation);
  const [open, setOpen] = useState<'SECOND' | 'REFUSE' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { name } = request.askedBy;
  const agree = async (): Promise<void> => {
    if (request.needsSecond) return setOpen('SECOND');
    const result = await approve({ requestId: request.id, secondId: null });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('access.request.approved', { name }));
  };
  const close = (): void => setOpen(null);
  return (
    <span className="rt-access__actions">
      <Button
        look="primary"
        size="small"
        aria-label={t('access.request.approveFor', { name })}
        onPress={() => void agree()}
      >
        {t('access.request.approve')}
      </Button>
      <Button size="small" aria-label={t('access.request.refuseFor', { name })} onPress={() => setOpen('REFUSE')}>
        {t('access.request.refuse')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
      {open === 'SECOND' && caseId !== null && <ChooseSecond request={request} caseId={caseId} onClose={close} />}
      {open === 'REFUSE' && <Refuse request={request} onClose={close} />}
    </span>
  );
};
