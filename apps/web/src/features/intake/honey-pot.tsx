import type { UseFormRegisterReturn } from 'react-hook-form';
import './intake.css';

/** Hidden from people and from assistive technology; what fills it in is a robot. */
export const HoneyPot = ({ field }: { readonly field: UseFormRegisterReturn<'website'> }) => (
  <div className="rt-intake__website" aria-hidden>
    <label>
      Website
      <input type="text" tabIndex={-1} autoComplete="off" {...field} />
    </label>
  </div>
);
