import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inboxCountsQuery } from '@/features/inbox/api/counts';
import { Count } from '@/shared/ui/chip';
import { Menu, MenuItem, MenuSeparator } from '@/shared/ui/menu';
import { AccountItems } from './account-menu';
import { navItems, settingsItem } from './nav-items';

const shown = ['/inbox', '/calendar', '/deals', '/agent'];
const byOrder = shown.flatMap((to) => navItems.filter((item) => item.to === to));
const more = [...navItems.filter((item) => !shown.includes(item.to)), settingsItem];
const tabClass =
  'relative flex min-h-11 flex-col items-center gap-0.5 rounded-md pt-1.5 pb-1 text-xs text-muted aria-[current=page]:font-medium aria-[current=page]:text-accent-text';

/** Five places under the thumb. */
export function TabBar() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { data: counts } = useQuery(inboxCountsQuery);
  const { pathname } = useLocation();
  // In a conversation the composer takes the place under the thumb; Back leads to the list.
  if (/^\/inbox\/./.test(pathname)) return null;
  return (
    <nav
      aria-label={t('nav.main')}
      className="grid grid-cols-5 border-t border-line bg-surface px-1 pt-1 pb-[max(0.25rem,env(safe-area-inset-bottom))] md:hidden"
    >
      {byOrder.map(({ to, key, icon: Icon }) => (
        <Link key={to} to={to} className={tabClass}>
          <Icon aria-hidden className="size-5" />
          {t(key)}
          {to === '/inbox' && (
            <span aria-hidden className="absolute top-0.5 left-[calc(50%+5px)]">
              <Count value={counts?.handedOff ?? 0} className="block" />
            </span>
          )}
        </Link>
      ))}
      <Menu
        side="top"
        trigger={
          <button type="button" className={tabClass}>
            <Ellipsis aria-hidden className="size-5" />
            {t('nav.more')}
          </button>
        }
      >
        {more.map(({ to, key, icon: Icon }) => (
          <MenuItem key={to} icon={<Icon aria-hidden />} onSelect={() => void navigate({ to })}>
            {t(key)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <AccountItems />
      </Menu>
    </nav>
  );
}
