import type { LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { buttonClass, type ButtonLook, type ButtonSize } from './button.js';
import './button.css';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> };

/** A link in text. Screens inside the application are linked by the router's own link around this one. */
export const Link = ({ className = 'rt-link', children, ...props }: LinkProps) => (
  <a {...props} className={className}>
    {children}
  </a>
);

export type LinkButtonProps = LinkProps & {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: LucideIcon;
};

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const LinkButton = ({
  look = 'secondary',
  size = 'medium',
  icon: Icon,
  className,
  children,
  ...props
}: LinkButtonProps) => (
  <a {...props} className={buttonClass(look, size, className)}>
    {Icon && <Icon aria-hidden size={16} />}
    {children}
  </a>
);
