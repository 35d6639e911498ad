import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
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

export const buttonClass = (look: ButtonLook, size: ButtonSize, extra = ''): string =>
  `rt-button rt-button--${look} rt-button--${size} ${extra}`.trim();

/** A push button. While `isPending` it keeps its width, says so to screen readers and ignores presses. */
export const Button = ({
  look = 'secondary',
  size = 'medium',
  icon: Icon,
  className,
  children,
  ...props
}: ButtonProps) => (
  <AriaButton {...props} className={buttonClass(look, size, className)}>
    {Icon && <Icon aria-hidden size={16} />}
    {children}
  </AriaButton>
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
