import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useText } from '../text/use-text.js';
import type { FieldFrameProps } from './field-frame.js';

export type FileFieldProps = FieldFrameProps & {
  readonly value: File | null;
  readonly onChange: (file: File | null) => void;
  readonly onBlur?: () => void;
  /** Media types and extensions that the browser offers first; what is taken is decided elsewhere. */
  readonly accept?: string;
};

/** One file, chosen with the browser's own control: its name and button are in the language of the browser. */
export const FileField = ({
  label,
  name,
  description,
  error,
  necessity,
  isDisabled = false,
  className = '',
  onChange,
  onBlur,
  accept,
}: FileFieldProps) => {
  const t = useText();
  const id = useId();
  const told = [description ? `${id}-text` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`rt-field ${className}`.trim()} data-field={name}>
      <label className="rt-field__label" htmlFor={id}>
        {label}
        {necessity === 'optional' && <span className="rt-field__optional"> {t('ui.field.optional')}</span>}
      </label>
      {description && (
        <span id={`${id}-text`} className="rt-field__description">
          {description}
        </span>
      )}
      <input
        id={id}
        className="rt-input rt-file"
        type="file"
        accept={accept}
        disabled={isDisabled}
        aria-required={necessity === 'required'}
        aria-invalid={Boolean(error)}
        aria-describedby={told === '' ? undefined : told}
        onChange={({ target }) => onChange(target.files?.item(0) ?? null)}
        onBlur={onBlur}
      />
      {error && (
        <span id={`${id}-error`} className="rt-field__error">
          <CircleAlert aria-hidden size={14} />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
};
