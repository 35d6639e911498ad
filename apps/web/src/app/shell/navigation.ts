import { Boxes, Inbox, MessageSquareWarning, type LucideIcon } from 'lucide-react';

/** One line of the side navigation. `id` is the key of its text: `nav.<id>`. */
export type NavigationItem = {
  readonly id: string;
  readonly to: string;
  readonly icon: LucideIcon;
  /** Roles that see it; left out when everybody does. */
  readonly roles?: readonly string[];
  /** Only while developing. */
  readonly isDevelopment?: boolean;
};

const ITEMS: readonly NavigationItem[] = [
  { id: 'worklist', to: '/', icon: Inbox },
  { id: 'signals', to: '/signalen', icon: MessageSquareWarning, roles: ['LIAISON'] },
  { id: 'parts', to: '/onderdelen', icon: Boxes, isDevelopment: true },
];

/** What somebody with these roles finds in the side navigation, in the order of the work. */
export const navigationFor = (roles: readonly string[], isDevelopment: boolean): readonly NavigationItem[] =>
  ITEMS.filter(
    (item) =>
      (isDevelopment || !item.isDevelopment) &&
      (item.roles === undefined || item.roles.some((role) => roles.includes(role))),
  );
