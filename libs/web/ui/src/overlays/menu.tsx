import { Check, type LucideIcon } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import './popover.css';

/** Either does something (`onAction`) or goes somewhere (`href`). */
export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: LucideIcon;
  readonly href?: string;
  readonly isDisabled?: boolean;
  readonly isDangerous?: boolean;
  readonly onAction?: () => void;
};

export type MenuGroup = {
  readonly id: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
  /** Marks one entry as the current choice. */
  readonly selected?: string;
};

export type MenuProps = {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** Opens as soon as it is there. */
  readonly isOpenAtFirst?: boolean;
};

/** One line of a menu. */
export const MenuEntryRow = ({ entry }: { readonly entry: MenuEntry }) => {
  const Icon = entry.icon;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      className={entry.isDangerous ? 'rt-option rt-option--danger' : 'rt-option'}
      {...(entry.href !== undefined && { href: entry.href })}
      {...(entry.onAction && { onAction: entry.onAction })}
    >
      {({ isSelected }) => (
        <>
          <span className="rt-option__main">
            {Icon && <Icon aria-hidden size={16} />}
            <span className="rt-option__text">
              <span>{entry.label}</span>
              {entry.description && <span className="rt-option__description">{entry.description}</span>}
            </span>
          </span>
          {isSelected && <Check aria-hidden size={16} />}
        </>
      )}
    </MenuItem>
  );
};

const Group = ({ group }: { readonly group: MenuGroup }) => (
  <MenuSection
    id={group.id}
    {...(group.label === undefined && { 'aria-label': group.id })}
    selectionMode={group.selected === undefined ? 'none' : 'single'}
    selectedKeys={group.selected === undefined ? [] : [group.selected]}
  >
    {group.label !== undefined && <Header className="rt-menu__heading">{group.label}</Header>}
    {group.entries.map((entry) => (
      <MenuEntryRow key={entry.id} entry={entry} />
    ))}
  </MenuSection>
);

/** A button with a list of actions. */
export const Menu = ({ trigger, label, groups, isOpenAtFirst = false }: MenuProps) => (
  <MenuTrigger defaultOpen={isOpenAtFirst}>
    {trigger}
    <Popover className="rt-popover rt-popover--list" offset={4} placement="bottom end">
      <AriaMenu className="rt-menu" aria-label={label}>
        {groups.map((group, at) => (
          <Fragment key={group.id}>
            {at > 0 && <Separator className="rt-menu__separator" />}
            <Group group={group} />
          </Fragment>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
