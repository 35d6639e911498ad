import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Menu } from 'react-aria-components/Menu';
import { SearchField } from '../fields/text-field.js';
import { useText } from '../text/use-text.js';
import { Dialog } from './dialog.js';
import { MenuEntryRow, type MenuEntry } from './menu.js';

export type CommandDialogProps = {
  readonly title: string;
  /** Label of the field. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Everything that can be done; what does not contain the text is left out. */
  readonly entries: readonly MenuEntry[];
  /** Entries made for this very text: they stay whatever was typed. */
  readonly forText?: readonly MenuEntry[];
  readonly empty: string;
  readonly onClose: () => void;
};

const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

/** Type, choose with the arrow keys, press Enter. */
export const CommandDialog = ({
  title,
  label,
  text,
  onText,
  entries,
  forText = [],
  empty,
  onClose,
}: CommandDialogProps) => {
  const t = useText();
  const { contains } = useFilter({ sensitivity: 'base' });
  const always = forText.map((entry) => entry.label);
  const filter = (name: string, wanted: string): boolean => always.includes(name) || contains(name, wanted);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Autocomplete inputValue={text} onInputChange={onText} filter={filter}>
        <SearchField className="rt-field--wide" label={label} value={text} onChange={onText} inputRef={takeFocus} />
        <Menu
          className="rt-menu"
          aria-label={t('ui.results')}
          renderEmptyState={() => <p className="rt-options__empty">{empty}</p>}
          onAction={onClose}
        >
          {[...forText, ...entries].map((entry) => (
            <MenuEntryRow key={entry.id} entry={entry} />
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
};
