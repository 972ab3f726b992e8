import { useNavigate } from '@tanstack/react-router';
import { LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '@/features/account/api/auth';
import { changeLocale, useLocale } from '@/i18n/setup';
import { setTheme, useTheme } from '@/shared/lib/theme';
import { useSession } from '@/shared/session/session';
import { Avatar } from '@/shared/ui/avatar';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '@/shared/ui/menu';

export function AccountMenu() {
  const { account } = useSession();
  return (
    <Menu
      side="right"
      trigger={
        <button type="button" aria-label={account.name} className="grid flex-none place-items-center rounded-md py-2 hover:bg-hover">
          <Avatar name={account.name} tone="human" size="sm" />
        </button>
      }
    >
      <AccountItems />
    </Menu>
  );
}

export function AccountItems() {
  const { t } = useTranslation('app');
  const { account, workspace } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut(() => navigate({ to: '/sign-in' }));
  const theme = useTheme();
  const locale = useLocale();
  return (
    <>
      <MenuLabel>
        <span className="block text-sm font-semibold text-text">{account.name}</span>
        {workspace.name}
      </MenuLabel>
      <MenuItem icon={<UserRound aria-hidden />} onSelect={() => void navigate({ to: '/settings/account' })}>
        {t('account')}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label={t('theme.label')}
        value={theme}
        onChange={setTheme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <MenuSeparator />
      <MenuChoice
        label={t('language')}
        value={locale}
        onChange={(next) => void changeLocale(next)}
        options={[
          { value: 'uk', label: 'Українська' },
          { value: 'en', label: 'English' },
        ]}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => signOut.mutate()}>
        {t('signOut')}
      </MenuItem>
    </>
  );
}
