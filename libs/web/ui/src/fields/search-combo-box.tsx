import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ariaFrame, FieldFault, FieldHead, type FieldFrameProps } from './field-frame.js';
import { OptionList, type Option } from './option-list.js';

export type SearchComboBoxProps = FieldFrameProps & {
  /** What was found by what is typed. */
  readonly options: readonly Option[];
  /** What is chosen; it stays in the list when something else is looked for. */
  readonly chosen: Option | null;
  /** `null` when nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** What stands in the field: typed, or the label of what was chosen. */
  readonly onSearch: (text: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** In the list when it is empty: nothing found, or not yet. */
  readonly empty: ReactNode;
  /** Below the list: that it is looked for, that there is more. */
  readonly foot?: ReactNode;
};

const withChosen = (options: readonly Option[], chosen: Option | null): readonly Option[] =>
  chosen === null || options.some(({ id }) => id === chosen.id) ? options : [...options, chosen];

/** One out of more options than a page can hold: they are found elsewhere while somebody types. */
export const SearchComboBox = ({
  options,
  chosen,
  value,
  onChange,
  onSearch,
  onBlur,
  placeholder,
  empty,
  foot,
  ...frame
}: SearchComboBoxProps) => (
  <AriaComboBox
    {...ariaFrame(frame)}
    items={withChosen(options, chosen)}
    value={value}
    onChange={(key) => onChange(key === null ? null : String(key))}
    onInputChange={onSearch}
    allowsEmptyCollection
    menuTrigger="focus"
    {...(onBlur && { onBlur })}
  >
    <FieldHead {...frame} />
    <Group className="rt-input rt-input-group">
      <Input {...(placeholder === undefined ? {} : { placeholder })} />
      <Button className="rt-input-group__button">
        <ChevronDown aria-hidden size={16} />
      </Button>
    </Group>
    <FieldFault error={frame.error} />
    <OptionList empty={empty} foot={foot} />
  </AriaComboBox>
);
