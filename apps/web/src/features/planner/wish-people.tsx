import { useWatch } from 'react-hook-form';
import { useText } from '@regiotafel/web-ui';
import { FormCheckboxGroup } from '../../app/form/form-fields.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { FormMemberField } from '../../app/members/member-field.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import type { ScreenForm } from '../../app/form/screen-form.js';
import { partiesOf } from '../../app/planning/parties.js';
import type { Colleague } from '../../app/colleagues.js';
import type { AskCard, Invitee } from './ask-meeting.query.js';
import type { Wish, WishValues } from './meeting-wish.js';

export type WishForm = ScreenForm<WishValues, Wish>;

export type WishPeopleProps = {
  readonly of: WishForm;
  readonly card: AskCard;
  readonly colleagues: readonly Colleague[];
  readonly experts: readonly { readonly id: string; readonly name: string }[];
  /** Proposed because they work with the person, or took part before. */
  readonly invitees: readonly Invitee[];
};

/** Who is involved already: those with a seat are proposed, the others are named for whoever invites them by telephone. */
const Involved = ({ of, card, invitees }: Pick<WishPeopleProps, 'of' | 'card' | 'invitees'>) => {
  const t = useText();
  const outsiders = (card.caseFile?.parties ?? []).filter(({ member }) => member === null);
  return (
    <>
      {invitees.length > 0 && (
        <FormCheckboxGroup
          of={of}
          name="invited"
          label={t('planner.invited')}
          description={t('planner.invitedText')}
          options={invitees.map(({ member, took }) => ({
            id: member.id,
            label: member.name,
            description: `${member.tenantName} · ${took.map((part) => t(`caseFrame.took.${part}`)).join(', ')}`,
          }))}
        />
      )}
      {outsiders.length > 0 && (
        <>
          <p>{t('planner.outsiders')}</p>
          <ul>
            {outsiders.map(({ id, organisation, name }) => (
              <li key={id}>
                {name} · {organisation}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** For each chosen party with several people: who is asked first. */
const FirstChoices = ({ of, colleagues }: Pick<WishPeopleProps, 'of' | 'colleagues'>) => {
  const t = useText();
  const parties = useWatch({ control: of.form.control, name: 'parties' });
  const several = parties.filter((party) => colleagues.filter(({ partyType }) => partyType === party).length > 1);
  return several.map((party) => (
    <FormSelect
      key={party}
      of={of}
      name={`first.${party}`}
      label={t('planner.first', { party: t(`partyType.${party}`) })}
      placeholder={t('planner.firstAny')}
      options={colleagues
        .filter(({ partyType }) => partyType === party)
        .map(({ id, name, jobTitle }) => ({ id, label: name, description: jobTitle }))}
    />
  ));
};

const Dispensable = ({ of }: Pick<WishPeopleProps, 'of'>) => {
  const t = useText();
  const parties = useWatch({ control: of.form.control, name: 'parties' });
  if (parties.length === 0) return null;
  return (
    <FormCheckboxGroup
      of={of}
      name="dispensable"
      label={t('planner.dispensable')}
      description={t('planner.dispensableText')}
      options={parties.map((id) => ({ id, label: t(`partyType.${id}`) }))}
    />
  );
};

/** Who must be at the table: chair, case manager, experts and parties, filled from the people of the region. */
export const WishPeople = ({ of, card, colleagues, experts, invitees }: WishPeopleProps) => {
  const t = useText();
  const mayTakeMinutes = useHasRole('MINUTE_TAKER');
  return (
    <>
      <FormMemberField of={of} name="chair" label={t('planner.chair')} necessity="required" />
      {mayTakeMinutes && (
        <FormCheckboxGroup
          of={of}
          name="minutes"
          label={t('planner.minutesBy')}
          description={t('planner.minutesByText')}
          options={[{ id: 'SELF', label: t('planner.minutesBySelf') }]}
        />
      )}
      <p>{t('planner.manager', { name: card.caseManager.name, municipality: card.municipality.name })}</p>
      {experts.length > 0 && (
        <FormCheckboxGroup
          of={of}
          name="experts"
          label={t('planner.experts')}
          options={experts.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
      <Involved of={of} card={card} invitees={invitees} />
      <FormCheckboxGroup
        of={of}
        name="parties"
        label={t('planner.parties')}
        description={t('planner.partiesText')}
        necessity="required"
        options={partiesOf(colleagues)
          .map((id) => ({ id, label: t(`partyType.${id}`) }))
          .toSorted((one, other) => one.label.localeCompare(other.label))}
      />
      <FirstChoices of={of} colleagues={colleagues} />
      <Dispensable of={of} />
    </>
  );
};
