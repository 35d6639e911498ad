import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { ariaFrame, FieldFault, FieldHead, type FieldFrameProps } from './field-frame.js';

export type NumberFieldProps = FieldFrameProps & {
  /** `null` when empty. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onBlur?: () => void;
  readonly least?: number;
  readonly most?: number;
  readonly step?: number;
};

/** A figure, typed in the notation of the language (`1.234,5`), with arrow keys to step. What is typed stays as it is; the form says what is wrong with it. */
export const NumberField = ({ value, onChange, onBlur, least, most, step, ...frame }: NumberFieldProps) => (
  <AriaNumberField
    {...ariaFrame({ ...frame, className: `rt-field--narrow ${frame.className ?? ''}` })}
    commitBehavior="validate"
    value={value ?? Number.NaN}
    onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    {...(onBlur && { onBlur })}
    {...(least !== undefined && { minValue: least })}
    {...(most !== undefined && { maxValue: most })}
    {...(step !== undefined && { step })}
  >
    <FieldHead {...frame} />
    <Group className="rt-input rt-input-group">
      <Input />
      <Button slot="decrement" className="rt-input-group__button">
        <Minus aria-hidden size={14} />
      </Button>
      <Button slot="increment" className="rt-input-group__button">
        <Plus aria-hidden size={14} />
      </Button>
    </Group>
    <FieldFault error={frame.error} />
  </AriaNumberField>
);
