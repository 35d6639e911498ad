import { Input } from 'react-aria-components/Input';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Search, X } from 'lucide-react';
import type { HTMLInputAutoCompleteAttribute, Ref } from 'react';
import { useText } from '../text/use-text.js';
import { ariaFrame, FieldFault, FieldHead, type FieldFrameProps } from './field-frame.js';

type TextValueProps = FieldFrameProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
};

export type TextFieldProps = TextValueProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputRef?: Ref<HTMLInputElement>;
};

const textProps = ({ value, onChange, onBlur, isReadOnly = false }: TextValueProps) => ({
  value,
  onChange,
  isReadOnly,
  ...(onBlur && { onBlur }),
});

const inputProps = (placeholder: string | undefined) => (placeholder === undefined ? {} : { placeholder });

/** One line of text. */
export const TextField = ({ type = 'text', autoComplete = 'off', inputRef, ...props }: TextFieldProps) => (
  <AriaTextField {...ariaFrame(props)} {...textProps(props)} type={type} autoComplete={autoComplete}>
    <FieldHead {...props} />
    <Input className="rt-input" {...inputProps(props.placeholder)} {...(inputRef && { ref: inputRef })} />
    <FieldFault error={props.error} />
  </AriaTextField>
);

export type TextAreaProps = TextValueProps & {
  readonly rows?: number;
  /** Most characters allowed; shown as a counter, never enforced by cutting text off. */
  readonly most?: number;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
};

const Counter = ({ length, most }: { readonly length: number; readonly most: number }) => {
  const t = useText();
  const left = most - length;
  const isNear = left <= Math.max(20, most * 0.1);
  return (
    <span className="rt-field__foot">
      <span aria-hidden>{left >= 0 ? t('ui.field.left', { left }) : t('ui.field.over', { over: -left })}</span>
      <span className="rt-visually-hidden" role="status">
        {isNear && (left >= 0 ? t('ui.field.left', { left }) : t('ui.field.over', { over: -left }))}
      </span>
    </span>
  );
};

/** Several lines of text, with a counter when there is a limit. */
export const TextArea = ({ rows = 4, most, inputRef, ...props }: TextAreaProps) => (
  <AriaTextField {...ariaFrame({ className: 'rt-field--wide', ...props })} {...textProps(props)} autoComplete="off">
    <FieldHead {...props} />
    <AriaTextArea
      className="rt-input"
      rows={rows}
      {...inputProps(props.placeholder)}
      {...(inputRef && { ref: inputRef })}
    />
    {most !== undefined && <Counter length={props.value.length} most={most} />}
    <FieldFault error={props.error} />
  </AriaTextField>
);

export type SearchFieldProps = TextValueProps & {
  readonly onSubmit?: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** Search words; Escape empties it, Enter submits. */
export const SearchField = ({ onSubmit, inputRef, ...props }: SearchFieldProps) => {
  const t = useText();
  return (
    <AriaSearchField {...ariaFrame(props)} {...textProps(props)} {...(onSubmit && { onSubmit })}>
      <FieldHead {...props} />
      <Group className="rt-input rt-input-group">
        <Search aria-hidden size={16} />
        <Input {...inputProps(props.placeholder)} {...(inputRef && { ref: inputRef })} />
        {props.value !== '' && (
          <Button className="rt-input-group__button" aria-label={t('ui.field.clear')}>
            <X aria-hidden size={16} />
          </Button>
        )}
      </Group>
      <FieldFault error={props.error} />
    </AriaSearchField>
  );
};
