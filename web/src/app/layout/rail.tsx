import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inboxCountsQuery } from '@/features/inbox/api/counts';
import { Count } from '@/shared/ui/chip';
import { Logo } from '@/shared/ui/logo';
import { AccountMenu } from './account-menu';
import { ConnectionDot } from './connection-dot';
import { navItems, settingsItem, type NavItem } from './nav-items';

export function Rail() {
  const { t } = useTranslation('app');
  const { data: counts } = useQuery(inboxCountsQuery);
  return (
    <nav
      aria-label={t('nav.main')}
      className="flex min-h-0 flex-col gap-0.5 overflow-x-hidden overflow-y-auto border-r border-line bg-sunken px-0.5 py-3 max-md:hidden"
    >
      <Link to="/inbox" aria-label="Vivtorok" className="mb-2 grid h-9 flex-none place-items-center rounded-md text-accent">
        <Logo className="size-7" />
      </Link>
      {navItems.map((item) => (
        <RailLink key={item.to} item={item} count={item.to === '/inbox' ? counts?.handedOff : undefined} />
      ))}
      <div className="mt-auto flex min-w-0 flex-col gap-0.5 pt-2">
        <ConnectionDot />
        <RailLink item={settingsItem} />
        <AccountMenu />
      </div>
    </nav>
  );
}

function RailLink({ item, count = 0 }: { item: NavItem; count?: number }) {
  const { t } = useTranslation('app');
  const Icon = item.icon;
  return (
    <Link
      to={item.to}
      aria-keyshortcuts={item.shortcut}
      className="relative flex flex-none flex-col items-center gap-0.75 rounded-md pt-1.75 pb-1.5 text-xs tracking-tight text-muted hover:bg-hover hover:text-text aria-[current=page]:bg-surface aria-[current=page]:font-medium aria-[current=page]:text-accent-text aria-[current=page]:shadow-sm"
    >
      <Icon aria-hidden className="size-5" />
      <span className="max-w-full truncate">{t(item.key)}</span>
      {count > 0 && <span className="sr-only">, {t('waitingCount', { count })}</span>}
      <span aria-hidden className="absolute top-0.75 left-[calc(50%+9px)]">
        <Count value={count} className="block shadow-[0_0_0_2px_var(--color-surface)]" />
      </span>
    </Link>
  );
}
