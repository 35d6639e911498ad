import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { CircleAlert } from 'lucide-react';
import { useText } from '../text/use-text.js';
import './fields.css';

/** What every form field knows besides its value. */
export type FieldFrameProps = {
  readonly label: string;
  /** Path of the field in the form; the error summary finds it by this. */
  readonly name?: string;
  /** Explanation below the label, before the control. */
  readonly description?: ReactNode;
  /** Complete sentence that says what to do; empty when the field is fine. */
  readonly error?: string | undefined;
  /** `optional` is said in the label; `required` is told to assistive technology. Left out in filters. */
  readonly necessity?: 'required' | 'optional';
  readonly isDisabled?: boolean;
  readonly className?: string;
};

/** Props that the React Aria roots take from the frame. */
export const ariaFrame = ({ name, error, necessity, isDisabled = false, className = '' }: FieldFrameProps) => ({
  ...(name === undefined ? {} : { name, 'data-field': name }),
  isInvalid: Boolean(error),
  isRequired: necessity === 'required',
  isDisabled,
  validationBehavior: 'aria' as const,
  className: `rt-field ${className}`.trim(),
});

const OptionalMark = () => {
  const t = useText();
  return <span className="rt-field__optional"> {t('ui.field.optional')}</span>;
};

/** Label and explanation above a control. */
export const FieldHead = ({ label, description, necessity, id }: FieldFrameProps & { readonly id?: string }) => (
  <>
    <Label className="rt-field__label" {...(id === undefined ? {} : { id })}>
      {label}
      {necessity === 'optional' && <OptionalMark />}
    </Label>
    {description && (
      <Text slot="description" className="rt-field__description">
        {description}
      </Text>
    )}
  </>
);

/** The error of a field, below the control. */
export const FieldFault = ({ error }: Pick<FieldFrameProps, 'error'>) => (
  <FieldError className="rt-field__error">
    <CircleAlert aria-hidden size={14} />
    <span>{error}</span>
  </FieldError>
);
