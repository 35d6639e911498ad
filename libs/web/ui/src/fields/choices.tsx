import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { ariaFrame, FieldFault, FieldHead, type FieldFrameProps } from './field-frame.js';
import type { Option } from './option-list.js';

const OptionText = ({ option }: { readonly option: Option }) => (
  <span>
    {option.label}
    {option.description && <span className="rt-choice__description">{option.description}</span>}
  </span>
);

const CheckMark = ({
  isSelected,
  isIndeterminate,
}: {
  readonly isSelected: boolean;
  readonly isIndeterminate: boolean;
}) => (
  <span className="rt-choice__mark">
    {isIndeterminate ? (
      <Minus aria-hidden size={14} strokeWidth={3} />
    ) : (
      isSelected && <Check aria-hidden size={14} strokeWidth={3} />
    )}
  </span>
);

export type RadioGroupProps = FieldFrameProps & {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
};

/** One out of a few options that should all be read before choosing. */
export const RadioGroup = ({ options, value, onChange, onBlur, ...frame }: RadioGroupProps) => (
  <AriaRadioGroup {...ariaFrame(frame)} value={value} onChange={onChange} {...(onBlur && { onBlur })}>
    <FieldHead {...frame} />
    <div className="rt-choices">
      {options.map((option) => (
        <Radio key={option.id} value={option.id} isDisabled={option.isDisabled ?? false} className="rt-choice">
          <span className="rt-choice__mark rt-choice__mark--round" />
          <OptionText option={option} />
        </Radio>
      ))}
    </div>
    <FieldFault error={frame.error} />
  </AriaRadioGroup>
);

export type CheckboxGroupProps = FieldFrameProps & {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly onBlur?: () => void;
};

/** Any number out of a few options. */
export const CheckboxGroup = ({ options, value, onChange, onBlur, ...frame }: CheckboxGroupProps) => (
  <AriaCheckboxGroup {...ariaFrame(frame)} value={[...value]} onChange={onChange} {...(onBlur && { onBlur })}>
    <FieldHead {...frame} />
    <div className="rt-choices">
      {options.map((option) => (
        <AriaCheckbox key={option.id} value={option.id} isDisabled={option.isDisabled ?? false} className="rt-choice">
          {(state) => (
            <>
              <CheckMark {...state} />
              <OptionText option={option} />
            </>
          )}
        </AriaCheckbox>
      ))}
    </div>
    <FieldFault error={frame.error} />
  </AriaCheckboxGroup>
);

export type CheckboxProps = {
  readonly children?: ReactNode;
  /** Name for assistive technology when there is no visible text. */
  readonly label?: string;
  readonly name?: string;
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
};

/** A single yes or no. */
export const Checkbox = ({
  children,
  label,
  name,
  isIndeterminate = false,
  isDisabled = false,
  isSelected,
  onChange,
}: CheckboxProps) => (
  <AriaCheckbox
    className="rt-choice"
    isSelected={isSelected}
    isIndeterminate={isIndeterminate}
    isDisabled={isDisabled}
    onChange={onChange}
    {...(name !== undefined && { name, 'data-field': name })}
    {...(label !== undefined && { 'aria-label': label })}
  >
    {(state) => (
      <>
        <CheckMark {...state} />
        {children && <span>{children}</span>}
      </>
    )}
  </AriaCheckbox>
);
