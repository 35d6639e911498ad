import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useText } from '../text/use-text.js';
import './button.css';

/** `primary` once per screen; `quiet` inside rows and toolbars; `danger` for what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: LucideIcon;
  readonly children?: ReactNode;
  readonly className?: string;
};

/** Told beside the button, so that the words do not become part of its name. */
const PendingStatus = ({ isPending }: { readonly isPending: boolean }) => {
  const t = useText();
  return (
    <span className="rt-visually-hidden" role="status">
      {isPending && t('ui.busy')}
    </span>
  );
};

/** What keeps a waiting button in place, with the focus, and deaf to presses and to the form it belongs to. */
const WAITING = { 'aria-disabled': true, onPress: () => undefined, type: 'button' } as const;

export const buttonClass = (look: ButtonLook, size: ButtonSize, extra = ''): string =>
  `rt-button rt-button--${look} rt-button--${size} ${extra}`.trim();

/** A push button. While `isPending` it keeps its width, says so to screen readers and ignores presses. */
export const Button = ({
  look = 'secondary',
  size = 'medium',
  icon: Icon,
  className = '',
  isPending,
  children,
  ...props
}: ButtonProps) => (
  <>
    <AriaButton
      {...props}
      {...(isPending && WAITING)}
      className={buttonClass(look, size, isPending ? `${className} rt-button--pending` : className)}
    >
      {Icon && <Icon aria-hidden size={16} />}
      {children}
    </AriaButton>
    {isPending !== undefined && <PendingStatus isPending={isPending} />}
  </>
);

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & {
  readonly icon: LucideIcon;
  readonly label: string;
};

/** A square button with an icon only; `label` is its name. */
export const IconButton = ({ icon: Icon, label, look = 'quiet', className = '', ...props }: IconButtonProps) => (
  <Button {...props} aria-label={label} look={look} className={`rt-button--icon ${className}`}>
    <Icon aria-hidden size={18} />
  </Button>
);
