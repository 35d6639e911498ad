import { useCommand } from '@regiotafel/web-data';
import { Button, Dialog, showToast, useText, useTimeText } from '@regiotafel/web-ui';
import { FormErrors } from '../../app/form/form-errors.js';
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
  const running = file.grants.filter(({ state }) => state === 'ACTIVE');
  const text = { of, necessity: 'required', rows: 2, most: REASON_MAX } as const;
  return (
    <div className="rt-form">
      <FormErrors of={of} />
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
    </div>
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
    if (problem !== null) return problem;
    showToast(t('caseHandover.offered'));
    onClose();
    return null;
  };
  return (
    <Dialog
      title={t('caseHandover.offer')}
      isOpen
      size="wide"
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => of.submit(send)()}>
            {t('caseHandover.offer')}
          </Button>
          <Button onPress={onClose}>{t('caseHandover.cancel')}</Button>
        </>
      }
    >
      <Fields of={of} file={file} receivers={receivers} />
    </Dialog>
  );
};
