import { useCommand } from '@regiotafel/web-data';
import { showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormCheckboxGroup, FormTextArea } from '../../app/form/form-fields.js';
import { FormComboBox } from '../../app/form/form-pickers.js';
import { useScreenForm, type ScreenForm } from '../../app/form/screen-form.js';
import { NO_OFFER, type Offered, offerSchema, type OfferValues, REASON_MAX } from './handover-values.js';
import { OfferHandoverMutation, type HandoverFile, type Receiver } from './handover.query.js';

type FieldsProps = {
  readonly of: ScreenForm<OfferValues, Offered>;
  readonly file: HandoverFile;
  readonly receivers: readonly Receiver[];
};

const Fields = ({ of, file, receivers }: FieldsProps) => {
  const t = useText();
  const time = useTimeText();
  const running = file.grants.filter(({ state, fieldSets }) => state === 'ACTIVE' && !fieldSets.includes('IDENTITY'));
  const text = { of, necessity: 'required', rows: 2, most: REASON_MAX } as const;
  return (
    <>
      <p>{t('caseHandover.offer.text')}</p>
      <FormComboBox
        of={of}
        name="memberId"
        label={t('caseHandover.receiver')}
        necessity="required"
        options={receivers.map(({ id, name, jobTitle, tenantName }) => ({
          id,
          label: `${tenantName}: ${name}`,
          description: jobTitle,
        }))}
      />
      <FormTextArea {...text} name="reason" label={t('caseHandover.reason')} />
      <FormTextArea {...text} name="subsidiarity" label={t('caseHandover.subsidiarity')} />
      {running.length > 0 && (
        <FormCheckboxGroup
          of={of}
          name="keepGrants"
          label={t('caseHandover.keep')}
          description={t('caseHandover.keepHelp')}
          options={running.map(({ id, member, until }) => ({
            id,
            label: t('caseHandover.keepOf', { name: member.name, day: time.day(until) }),
          }))}
        />
      )}
    </>
  );
};

export type OfferDialogProps = {
  readonly file: HandoverFile;
  readonly receivers: readonly Receiver[];
  readonly onClose: () => void;
};

/** Offers the case to a liaison of another municipality. */
export const OfferDialog = ({ file, receivers, onClose }: OfferDialogProps) => {
  const t = useText();
  const offer = useCommand(OfferHandoverMutation);
  const of = useScreenForm(offerSchema, NO_OFFER);
  const send = async (offered: Offered) => {
    const { problem } = await offer({ caseId: file.id, ...offered });
    if (problem === null) showToast(t('caseHandover.offered'));
    return problem;
  };
  return (
    <FormDialog
      title={t('caseHandover.offer')}
      confirm={t('caseHandover.offer')}
      size="wide"
      of={of}
      send={send}
      onClose={onClose}
    >
      <Fields of={of} file={file} receivers={receivers} />
    </FormDialog>
  );
};
