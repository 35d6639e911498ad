import { useRouter } from '@tanstack/react-router';
import { Keyboard, Languages, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { LOCALES, Menu, showToast, useText, type MenuGroup, type Text } from '@regiotafel/web-ui';
import { useLanguage } from '../language.js';
import { applyTheme, keepSingleKeys, readSingleKeys, readTheme, THEMES, type Theme } from '../preferences.js';
import { useSession } from '../session/session-context.js';
import { chooseSeat, readSession, signOut, type Session } from '../session/session.js';
import { roleNames } from './role-names.js';

const THEME_ICON = { system: Monitor, light: Sun, dark: Moon } as const;

const useSeatSwitch = (): ((id: string) => Promise<void>) => {
  const t = useText();
  const { take } = useSession();
  const router = useRouter();
  return async (id) => {
    try {
      take(await chooseSeat(id));
      await router.navigate({ to: '/' });
      await router.invalidate();
    } catch {
      showToast(t('shell.seatFailed'), 'negative');
    }
  };
};

const useSignOut = (): (() => Promise<void>) => {
  const t = useText();
  const { take } = useSession();
  const router = useRouter();
  return async () => {
    try {
      const atProvider = await signOut();
      if (atProvider !== null) return location.assign(atProvider);
      take(await readSession());
      await router.navigate({ to: '/aanmelden', search: {} });
    } catch {
      showToast(t('shell.signOutFailed'), 'negative');
    }
  };
};

const seatGroup = (t: Text, { seats, seat }: Session, onSeat: (id: string) => Promise<void>): MenuGroup => ({
  id: 'seats',
  label: t('shell.seats'),
  selected: seat?.id ?? '',
  entries: seats.map(({ id, tenantName, roles }) => ({
    id,
    label: tenantName,
    description: roleNames(t, roles),
    icon: UserRound,
    onAction: () => void onSeat(id),
  })),
});

const useThemeGroup = (): MenuGroup => {
  const t = useText();
  const [theme, setTheme] = useState<Theme>(readTheme);
  const show = (next: Theme): void => {
    applyTheme(next);
    setTheme(next);
  };
  return {
    id: 'theme',
    label: t('shell.theme'),
    selected: theme,
    entries: THEMES.map((id) => ({
      id,
      label: t(`shell.theme.${id}`),
      icon: THEME_ICON[id],
      onAction: () => show(id),
    })),
  };
};

const useLanguageGroup = (): MenuGroup => {
  const t = useText();
  const { locale, choose } = useLanguage();
  return {
    id: 'language',
    label: t('shell.language'),
    selected: locale,
    entries: LOCALES.map((id) => ({
      id,
      label: t(`shell.language.${id}`),
      icon: Languages,
      onAction: () => void choose(id),
    })),
  };
};

const useKeysGroup = (): MenuGroup => {
  const t = useText();
  const isOn = readSingleKeys();
  return {
    id: 'keys',
    label: t('shell.keys'),
    entries: [
      {
        id: 'single-keys',
        label: t(isOn ? 'shell.keys.turnOff' : 'shell.keys.turnOn'),
        icon: Keyboard,
        onAction: () => keepSingleKeys(!isOn),
      },
    ],
  };
};

/** Seat, language, appearance and sign-out; opens at once, because it is fetched on the press that wants it. */
export const PersonMenu = ({ face }: { readonly face: ReactNode }) => {
  const t = useText();
  const { session } = useSession();
  const onSeat = useSeatSwitch();
  const onSignOut = useSignOut();
  const groups: readonly MenuGroup[] = [
    ...(session.seats.length > 1 ? [seatGroup(t, session, onSeat)] : []),
    useLanguageGroup(),
    useThemeGroup(),
    useKeysGroup(),
    {
      id: 'session',
      entries: [{ id: 'sign-out', label: t('shell.signOut'), icon: LogOut, onAction: () => void onSignOut() }],
    },
  ];
  return (
    <Menu
      label={t('shell.personMenu')}
      groups={groups}
      isOpenAtFirst
      trigger={<AriaButton className="rt-person">{face}</AriaButton>}
    />
  );
};
