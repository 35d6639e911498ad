import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import './popover.css';

export type TooltipProps = { readonly text: ReactNode; readonly children: ReactElement };

/** A short explanation on hover and keyboard focus. Never the only place where something is said. */
export const Tooltip = ({ text, children }: TooltipProps) => (
  <TooltipTrigger delay={400} closeDelay={100}>
    {children}
    <AriaTooltip className="rt-tooltip" offset={6}>
      {text}
    </AriaTooltip>
  </TooltipTrigger>
);
