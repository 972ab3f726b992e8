import { useMemo, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeLocale } from '@/i18n/setup';
import { useShortcut } from '@/shared/lib/shortcuts';
import { setTheme } from '@/shared/lib/theme';
import { CommandMenu, type CommandItem } from '@/shared/ui/command-menu';
import { navItems, settingsItem, type NavItem } from './nav-items';
import { ShortcutsHelp } from './shortcuts-help';

/** Ctrl K, G then a letter, and ?. */
export function ShellCommands() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [open, setOpen] = useState<'commands' | 'help' | null>(null);
  useShortcut('Ctrl K', () => setOpen('commands'));
  useShortcut('?', () => setOpen('help'));

  const items = useMemo<CommandItem[]>(() => {
    const go = [...navItems, settingsItem].map(({ to, key, icon: Icon, shortcut }) => ({
      id: to,
      label: t(key),
      group: t('commands.go'),
      icon: <Icon aria-hidden />,
      shortcut,
      keywords: [to.slice(1)],
      run: () => void navigate({ to }),
    }));
    const settings = (['catalogue', 'knowledge', 'channels', 'team', 'account'] as const).map((key) => ({
      id: `settings-${key}`,
      label: t(`settings.${key}`),
      group: t('nav.settings'),
      keywords: [key],
      run: () => void navigate({ to: `/settings/${key}` }),
    }));
    const look = (['system', 'light', 'dark'] as const).map((value) => ({
      id: `theme-${value}`,
      label: `${t('theme.label')}: ${t(`theme.${value}`)}`,
      group: t('commands.look'),
      run: () => setTheme(value),
    }));
    return [
      ...go,
      ...settings,
      ...look,
      { id: 'uk', label: 'Українська', group: t('language'), run: () => void changeLocale('uk') },
      { id: 'en', label: 'English', group: t('language'), run: () => void changeLocale('en') },
      { id: 'help', label: t('shortcuts.title'), group: t('commands.help'), shortcut: '?', run: () => setOpen('help') },
    ];
  }, [t, navigate]);

  return (
    <>
      {[...navItems, settingsItem].map((item) => (
        <GoTo key={item.to} item={item} />
      ))}
      <CommandMenu open={open === 'commands'} onClose={() => setOpen((now) => (now === 'commands' ? null : now))} items={items} />
      <ShortcutsHelp open={open === 'help'} onClose={() => setOpen(null)} />
    </>
  );
}

function GoTo({ item }: { item: NavItem }) {
  const navigate = useNavigate();
  useShortcut(item.shortcut, () => void navigate({ to: item.to }));
  return null;
}
