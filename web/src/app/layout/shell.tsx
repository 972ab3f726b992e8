import { Navigate, Outlet } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlanBanner } from '@/features/billing/components/plan-banner';
import { ZoneContext } from '@/shared/lib/use-format';
import { useLiveUpdates } from '@/shared/realtime/connection';
import { businessBasicsQuery } from '@/shared/session/business';
import { PolicyNotice } from '@/features/policies/components/policy-notice';
import { useSession } from '@/shared/session/session';
import { Alerts } from './alerts';
import { ConfirmEmailBanner } from './confirm-email-banner';
import { OfflineBanner } from './offline-banner';
import { Rail } from './rail';
import { ShellCommands } from './shell-commands';
import { TabBar } from './tab-bar';

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Rail and page; on a phone page and tab bar. Only panes scroll, never the page. */
export function Shell() {
  const { t } = useTranslation('app');
  useLiveUpdates();
  const { workspace } = useSession();
  const { data: business } = useQuery(businessBasicsQuery);
  if (workspace.purgeAt) return <Navigate to="/closed" replace />; // it was closed in another window
  return (
    <ZoneContext value={business?.timeZone ?? browserZone}>
      <div className="grid h-dvh grid-cols-[var(--size-rail)_minmax(0,1fr)] overflow-hidden max-md:grid-cols-1 max-md:grid-rows-[minmax(0,1fr)_auto]">
        <a
          href="#main"
          className="sr-only rounded-md bg-raised px-3 py-2 shadow-md focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-(--z-toast)"
        >
          {t('skipToContent')}
        </a>
        <Rail />
        <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-col overflow-hidden outline-none">
          <OfflineBanner />
          <ConfirmEmailBanner />
          <PlanBanner />
          <PolicyNotice />
          <Alerts />
          <div data-slot="page" className="flex min-h-0 flex-1 flex-col">
            <Outlet />
          </div>
        </main>
        <TabBar />
      </div>
      <ShellCommands />
    </ZoneContext>
  );
}
