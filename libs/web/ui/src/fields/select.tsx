import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useText } from '../text/use-text.js';
import { ariaFrame, FieldFault, FieldHead, type FieldFrameProps } from './field-frame.js';
import { FixedOptionList, OptionList, type Option } from './option-list.js';

type ChoiceProps = FieldFrameProps & {
  readonly options: readonly Option[];
  /** `null` when nothing is chosen. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
};

const asId = (key: string | number | null): string | null => (key === null ? null : String(key));

/** One out of at most some fifteen options. */
export const Select = ({ options, value, onChange, onBlur, placeholder, ...frame }: ChoiceProps) => {
  const t = useText();
  return (
    <AriaSelect
      {...ariaFrame(frame)}
      value={value}
      onChange={(key) => onChange(asId(key))}
      placeholder={placeholder ?? t('ui.select.choose')}
      {...(onBlur && { onBlur })}
    >
      <FieldHead {...frame} />
      <Button className="rt-input rt-select__button">
        <SelectValue className="rt-select__value">
          {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden size={16} />
      </Button>
      <FieldFault error={frame.error} />
      <FixedOptionList options={options} />
    </AriaSelect>
  );
};

/** One out of many options, found by typing. */
export const ComboBox = ({ options, value, onChange, onBlur, placeholder, ...frame }: ChoiceProps) => {
  const t = useText();
  return (
    <AriaComboBox
      {...ariaFrame(frame)}
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(asId(key as string | number | null))}
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
      <OptionList empty={t('ui.select.none')} />
    </AriaComboBox>
  );
};

export type SelectProps = ChoiceProps;
export type ComboBoxProps = ChoiceProps;
