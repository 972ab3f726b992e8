import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Select } from '@/shared/ui/select';

const sections = [
  { to: '/settings/business', key: 'business' },
  { to: '/settings/catalogue', key: 'catalogue' },
  { to: '/settings/knowledge', key: 'knowledge' },
  { to: '/settings/channels', key: 'channels' },
  { to: '/settings/team', key: 'team' },
  { to: '/settings/billing', key: 'billing' },
  { to: '/settings/api-keys', key: 'apiKeys' },
  { to: '/settings/privacy', key: 'privacy' },
  { to: '/settings/audit', key: 'audit' },
  { to: '/settings/security', key: 'security' },
  { to: '/settings/account', key: 'account' },
  { to: '/settings/closing', key: 'closing' },
] as const;
type Address = (typeof sections)[number]['to'];

/** Section nav on the left; under 1024 px a select on top. */
export function SettingsLayout() {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const options = sections.map(({ to, key }) => ({ value: to, label: t(`settings.${key}`) }));
  return (
    <div className="flex h-full min-h-0 flex-col lg:flex-row">
      <nav aria-label={t('nav.settings')} className="w-50 flex-none overflow-y-auto border-r border-line bg-bg p-2 max-lg:hidden">
        {sections.map(({ to, key }) => (
          <Link
            key={to}
            to={to}
            className="flex min-h-8 items-center rounded-md px-2.5 py-1.5 text-muted hover:bg-hover hover:text-text aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-text"
          >
            {t(`settings.${key}`)}
          </Link>
        ))}
      </nav>
      <div className="flex-none border-b border-line bg-surface px-6 py-2 max-md:px-3 lg:hidden">
        <Select
          label={t('nav.settings')}
          hideLabel
          value={sections.find(({ to }) => pathname.startsWith(to))?.to ?? '/settings/business'}
          onChange={(to: Address) => void navigate({ to })}
          options={options}
        />
      </div>
      {/* A page with nothing to press must be scrolled by keyboard too. */}
      <div role="region" aria-label={t('nav.settings')} tabIndex={0} className="min-h-0 min-w-0 flex-1 overflow-y-auto -outline-offset-2">
        <Outlet />
      </div>
    </div>
  );
}
