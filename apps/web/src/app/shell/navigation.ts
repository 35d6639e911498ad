import {
  Boxes,
  Cable,
  CalendarCheck,
  CalendarCog,
  CalendarDays,
  Dumbbell,
  FolderOpen,
  GraduationCap,
  Hourglass,
  Inbox,
  Layers,
  Lightbulb,
  ListChecks,
  Megaphone,
  MessageCircleQuestion,
  MessageSquareWarning,
  Scale,
  type LucideIcon,
} from 'lucide-react';
import { AT_THE_TABLE, LEARNS, REPORTS, WEIGHS } from '../session/work-roles.js';

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
  { id: 'reports', to: '/meldingen', icon: Megaphone, roles: REPORTS },
  { id: 'pool', to: '/aangemeld', icon: Layers, roles: ['COORDINATOR', 'LIAISON'] },
  { id: 'weighing', to: '/weging', icon: Scale, roles: WEIGHS },
  { id: 'criteria', to: '/criteria', icon: ListChecks, roles: ['COORDINATOR', 'WEIGHING_MEMBER', 'CHAIR'] },
  { id: 'cases', to: '/casussen', icon: FolderOpen, roles: AT_THE_TABLE },
  { id: 'lessons', to: '/lessen', icon: Lightbulb, roles: LEARNS },
  { id: 'exercises', to: '/oefenen', icon: Dumbbell, roles: ['COORDINATOR', 'LIAISON'] },
  { id: 'requests', to: '/verzoeken', icon: MessageCircleQuestion, roles: ['COORDINATOR', 'LIAISON', 'EXPERT'] },
  { id: 'meetings', to: '/overleggen', icon: CalendarDays, roles: AT_THE_TABLE },
  { id: 'planner', to: '/planner', icon: CalendarCog, roles: ['COORDINATOR'] },
  { id: 'availability', to: '/beschikbaarheid', icon: CalendarCheck, roles: AT_THE_TABLE },
  { id: 'experts', to: '/deskundigen', icon: GraduationCap, roles: ['COORDINATOR'] },
  { id: 'ledger', to: '/urenbalans', icon: Hourglass, roles: ['COORDINATOR', 'LIAISON', 'EXPERT'] },
  { id: 'reportSystems', to: '/meldsystemen', icon: Cable, roles: ['ADMIN', 'LIAISON'] },
  { id: 'parts', to: '/onderdelen', icon: Boxes, isDevelopment: true },
];

/** What somebody with these roles finds in the side navigation, in the order of the work. */
export const navigationFor = (roles: readonly string[], isDevelopment: boolean): readonly NavigationItem[] =>
  ITEMS.filter(
    (item) =>
      (isDevelopment || !item.isDevelopment) &&
      (item.roles === undefined || item.roles.some((role) => roles.includes(role))),
  );
