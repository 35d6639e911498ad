import { Check } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { ReactNode } from 'react';
import { useFollowing } from './use-following.js';
import '../overlays/popover.css';

/** One value to choose. `id` is what the form keeps, `label` what people read. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly isDisabled?: boolean;
};

const OptionRow = ({ option }: { readonly option: Option }) => (
  <ListBoxItem id={option.id} textValue={option.label} isDisabled={option.isDisabled ?? false} className="rt-option">
    {({ isSelected }) => (
      <>
        <span className="rt-option__text">
          <span>{option.label}</span>
          {option.description && <span className="rt-option__description">{option.description}</span>}
        </span>
        {isSelected && <Check aria-hidden size={16} />}
      </>
    )}
  </ListBoxItem>
);

/** The list that opens below a combo box. */
export const OptionList = ({ empty, foot }: { readonly empty?: ReactNode; readonly foot?: ReactNode }) => (
  <Popover className="rt-popover rt-popover--list" offset={4} {...useFollowing()}>
    <ListBox<Option> className="rt-options" renderEmptyState={() => <p className="rt-options__empty">{empty}</p>}>
      {(option) => <OptionRow option={option} />}
    </ListBox>
    {foot && (
      <p className="rt-options__foot" role="status">
        {foot}
      </p>
    )}
  </Popover>
);

/** The same list for a select, whose options do not change while it is open. */
export const FixedOptionList = ({ options }: { readonly options: readonly Option[] }) => (
  <Popover className="rt-popover rt-popover--list" offset={4}>
    <ListBox className="rt-options">
      {options.map((option) => (
        <OptionRow key={option.id} option={option} />
      ))}
    </ListBox>
  </Popover>
);
