import { useWatch, type FieldPath, type FieldPathValue, type FieldValues } from 'react-hook-form';
import { SearchComboBox, useText, type SearchComboBoxProps } from '@regiotafel/web-ui';
import { useBound, type Bound } from '../form/bound-field.js';
import type { ScreenForm } from '../form/screen-form.js';
import { describedAs } from './member-words.js';
import type { MemberChoice } from './member.query.js';
import { useMembers, type Members } from './use-members.js';

const optionOf = (member: MemberChoice) => ({
  id: member.id,
  label: member.name,
  description: describedAs(member),
});

type Looked = 'options' | 'chosen' | 'onSearch' | 'empty' | 'foot' | 'placeholder';
type BoxProps = Omit<SearchComboBoxProps, Looked> & {
  readonly members: Members;
  /** Somebody who cannot be chosen. */
  readonly except?: string | undefined;
};

/** Chooses a member of the region out of those who are found while somebody types. */
export const MemberBox = ({ members, except, ...props }: BoxProps) => {
  const t = useText();
  const { found, chosen, isLooking, hasMore, problem, search } = members;
  const options = found.filter(({ id }) => id !== except).map(optionOf);
  const failed = problem && t(problem.messageId, { errorId: problem.errorId ?? '—', ...problem.params });
  const looking = isLooking ? t('members.looking') : null;
  const more = hasMore ? t('members.more') : null;
  const said = failed ?? looking ?? more;
  const none = options.length === 0 ? t('members.none') : null;
  return (
    <SearchComboBox
      {...props}
      options={options}
      chosen={chosen && optionOf(chosen)}
      onSearch={search}
      placeholder={t('members.placeholder')}
      empty={said ?? none}
      foot={options.length > 0 || chosen !== null ? (said ?? none) : null}
    />
  );
};

/** Who stands in a field of a form. */
export const useMembersOf = <V extends FieldValues, O>(
  of: ScreenForm<V, O>,
  name: FieldPath<V>,
  municipality: string | null = null,
): Members => {
  const value = useWatch({ control: of.form.control, name }) as FieldPathValue<V, FieldPath<V>> & (string | null);
  return useMembers(value, municipality);
};

/** For a form that has to know more of who is chosen: `useMembersOf` tells it. */
export const FormMemberBox = <V extends FieldValues, O>({ of, name, label, ...props }: Bound<V, O, BoxProps>) => (
  <MemberBox {...props} {...useBound<string | null, V, O>(of, name, label, 'CHOICE')} />
);

type FieldProps<V extends FieldValues, O> = Bound<V, O, Omit<BoxProps, 'members'>> & {
  readonly municipality?: string;
};

/** A member of the region in a form. */
export const FormMemberField = <V extends FieldValues, O>({ municipality, ...props }: FieldProps<V, O>) => (
  <FormMemberBox {...props} members={useMembersOf(props.of, props.name, municipality)} />
);
