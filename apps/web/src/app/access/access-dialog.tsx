import { useEffect, useRef, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { addDays, dayAt } from '@regiotafel/kernel/day';
import { useScreenQuery } from '@regiotafel/web-data';
import { FactList, Notice, useText, useTimeText } from '@regiotafel/web-ui';
import { useNow } from '../business-clock.js';
import { FormDialog } from '../form/form-dialog.js';
import { FormCheckboxGroup, FormRadioGroup, FormTextArea } from '../form/form-fields.js';
import { FormComboBox, FormDatePicker } from '../form/form-pickers.js';
import { useScreenForm, type ScreenForm, type Send } from '../form/screen-form.js';
import { useLocalName } from '../local-name.js';
import { useMe } from '../me.js';
import { FormMemberBox, useMembersOf } from '../members/member-field.js';
import type { MemberChoice } from '../members/member.query.js';
import { QueryView } from '../query-view.js';
import { ChooseSecond } from './choose-second.js';
import { UnagreedNotice } from './unagreed-notice.js';
import { type AccessObject, AccessChoicesQuery, type AccessChoices, type AccessPurpose } from './access.query.js';
import { accessSchema, NO_ACCESS, type AccessValues, type GivenAccess } from './give-values.js';

type PurposeFieldsProps = { readonly of: ScreenForm<AccessValues, GivenAccess>; readonly purpose: AccessPurpose };

/** What the purpose fills: basis, the fields that may be left out, and the last day. */
const PurposeFields = ({ of, purpose }: PurposeFieldsProps) => {
  const t = useText();
  const time = useTimeText();
  const today = dayAt(useNow());
  const { form } = of;
  const { code, fieldSets } = purpose;
  const filled = useRef<string | null>(null);
  useEffect(() => {
    // Once per purpose: what somebody leaves out stays out when the choices are read again.
    if (filled.current === code) return;
    filled.current = code;
    const wasRefused = form.getFieldState('fieldSets').error !== undefined;
    form.setValue('fieldSets', [...fieldSets], { shouldValidate: wasRefused });
  }, [form, code, fieldSets]);
  return (
    <>
      <FactList
        facts={[
          { term: t('access.basis'), value: purpose.legalBasis },
          { term: t('access.usualUntil'), value: time.longDay(addDays(today, purpose.days)) },
        ]}
      />
      <FormCheckboxGroup
        of={of}
        name="fieldSets"
        label={t('access.fieldSets')}
        options={purpose.fieldSets.map((id) => ({ id, label: t(`fieldSet.${id}`) }))}
      />
      <FormDatePicker
        of={of}
        name="until"
        label={t('access.otherUntil')}
        necessity="optional"
        least={today}
        most={addDays(today, purpose.maxDays)}
        today={today}
      />
    </>
  );
};

const Reasons = ({ of }: { readonly of: ScreenForm<AccessValues, GivenAccess> }) => {
  const t = useText();
  return (
    <>
      <FormTextArea
        of={of}
        name="necessity"
        label={t('access.necessity')}
        description={t('access.necessityHelp')}
        necessity="required"
        rows={2}
        most={2_000}
      />
      <FormTextArea
        of={of}
        name="subsidiarity"
        label={t('access.subsidiarity')}
        description={t('access.subsidiarityHelp')}
        necessity="required"
        rows={2}
        most={2_000}
      />
    </>
  );
};

/** Who gets access. */
type Receiver = Pick<MemberChoice, 'id' | 'name' | 'jobTitle' | 'tenantName'>;

type OfCaseProps = {
  readonly of: ScreenForm<AccessValues, GivenAccess>;
  readonly receiver: Receiver | null;
  readonly caseId: string;
};

/** What access to a case asks of whoever gives it: a second person for identity of another tenant, and consent for contributions. */
const OfCase = ({ of, receiver, caseId }: OfCaseProps) => {
  const me = useMe();
  const fieldSets = useWatch({ control: of.form.control, name: 'fieldSets' });
  const needsSecond =
    receiver !== null && receiver.tenantName !== me?.member.tenantName && fieldSets.includes('IDENTITY');
  const { form } = of;
  useEffect(() => form.setValue('needsSecond', needsSecond), [form, needsSecond]);
  return (
    <>
      {fieldSets.includes('CONTRIBUTIONS') && <UnagreedNotice caseId={caseId} />}
      {needsSecond && <ChooseSecond of={of} name="secondId" caseId={caseId} receiverId={receiver.id} />}
    </>
  );
};

/** Whom the choice is limited to, where it is not the whole region. */
export type AccessPeople = readonly Receiver[];

type FieldsProps = {
  readonly of: ScreenForm<AccessValues, GivenAccess>;
  readonly choices: AccessChoices;
  readonly caseId: string | null;
  readonly isFor: (purpose: AccessPurpose) => boolean;
  readonly purposeHelp: string | undefined;
};

type ChosenProps = FieldsProps & {
  /** The field that chooses who gets access, where that is not known. */
  readonly who?: ReactNode;
  readonly receiver: Receiver | null;
};

const Fields = ({ of, choices, who, receiver, caseId, isFor, purposeHelp }: ChosenProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const code = useWatch({ control: of.form.control, name: 'purpose' });
  const purposes = (choices.purposes ?? []).filter(isFor);
  const purpose = purposes.find((each) => each.code === code);
  const only = purposes.length === 1 ? purposes[0]?.code : undefined;
  const { form } = of;
  useEffect(() => {
    if (only !== undefined) form.setValue('purpose', only);
  }, [form, only]);
  return (
    <>
      {who}
      <FormRadioGroup
        of={of}
        name="purpose"
        label={t('access.purpose')}
        description={purposeHelp}
        necessity="required"
        options={purposes.map((each) => ({ id: each.code, label: nameOf(each) }))}
      />
      {purpose && <PurposeFields of={of} purpose={purpose} />}
      <Reasons of={of} />
      {caseId !== null && <OfCase of={of} receiver={receiver} caseId={caseId} />}
    </>
  );
};

const useWho = () => {
  const t = useText();
  return {
    name: 'memberId',
    label: t('access.member'),
    description: t('access.memberHelp'),
    necessity: 'required',
  } as const;
};

/** For somebody of the region, who is looked for. */
const ForAnybody = (props: FieldsProps) => {
  const who = useWho();
  const members = useMembersOf(props.of, 'memberId');
  return (
    <Fields {...props} who={<FormMemberBox of={props.of} {...who} members={members} />} receiver={members.chosen} />
  );
};

/** For one of a few. */
const ForOneOf = ({ people, ...props }: FieldsProps & { readonly people: AccessPeople }) => {
  const who = useWho();
  const memberId = useWatch({ control: props.of.form.control, name: 'memberId' });
  const t = useText();
  const options = people.map(({ id, name, jobTitle }) => ({ id, label: name, description: jobTitle }));
  return (
    <Fields
      {...props}
      who={
        people.length === 0 ? (
          <Notice tone="warning">{t('access.noPeople')}</Notice>
        ) : (
          <FormComboBox of={props.of} {...who} options={options} />
        )
      }
      receiver={people.find(({ id }) => id === memberId) ?? null}
    />
  );
};

export type AccessDialogProps = {
  readonly about: AccessObject;
  readonly title: string;
  /** What happens, as the button says it. */
  readonly confirm: string;
  /** For whom; without a person one is chosen. */
  readonly receiver?: Receiver | undefined;
  readonly purpose?: string | null | undefined;
  /** The case, where whoever gives access may have to name a second person. */
  readonly caseId?: string | null;
  readonly people?: AccessPeople | undefined;
  /** The purposes to choose from. */
  readonly isFor: (purpose: AccessPurpose) => boolean;
  readonly purposeHelp?: string | undefined;
  readonly send: Send<GivenAccess>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** Access of one person for a purpose, until a day: given, asked for or renewed. */
export const AccessDialog = ({
  about,
  title,
  confirm,
  receiver,
  purpose = null,
  caseId = null,
  people,
  isFor,
  purposeHelp,
  send,
  onClose,
  children,
}: AccessDialogProps) => {
  const choices = useScreenQuery(AccessChoicesQuery, { use: about.use, regime: about.regime });
  const of = useScreenForm(accessSchema, { ...NO_ACCESS, memberId: receiver?.id ?? null, purpose });
  return (
    <FormDialog title={title} confirm={confirm} size="wide" of={of} send={send} onClose={onClose}>
      {children}
      <QueryView of={choices}>
        {(data) => {
          const fields = { of, choices: data, caseId, isFor, purposeHelp };
          if (receiver) return <Fields {...fields} receiver={receiver} />;
          return people ? <ForOneOf {...fields} people={people} /> : <ForAnybody {...fields} />;
        }}
      </QueryView>
    </FormDialog>
  );
};
