import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/session/session';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { alertsQuery, useDismissAlert, type AlertRow } from '../api/alerts';

interface AlertBannerProps {
  /** Draws a link to the page where something can be done about it. */
  link: (alert: AlertRow, label: string, onFollow: () => void) => React.ReactNode;
  /** Kinds that another banner of the page says already. */
  saidElsewhere: ReadonlySet<string>;
}

/** The newest thing that is wrong, and a way to all of them. Shows nothing while all is well. */
export function AlertBanner({ link, saidElsewhere }: AlertBannerProps) {
  const { t } = useTranslation('alerts');
  const alerts = (useQuery(alertsQuery).data ?? []).filter(({ kind }) => !saidElsewhere.has(kind));
  const [open, setOpen] = useState(false);
  const words = useAlertWords();
  const newest = alerts[0];
  if (!newest) return null;
  return (
    <>
      <Banner
        tone="danger"
        action={
          <Button size="sm" onClick={() => setOpen(true)}>
            {alerts.length > 1 ? t('all', { count: alerts.length }) : t('look')}
          </Button>
        }
      >
        {words(newest)}
      </Banner>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')}>
        <ul className="m-0 grid list-none gap-0 p-0">
          {alerts.map((alert) => (
            <AlertItem key={alert.id} alert={alert} words={words(alert)} link={link(alert, t('go'), () => setOpen(false))} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

function AlertItem({ alert, words, link }: { alert: AlertRow; words: string; link: React.ReactNode }) {
  const { t } = useTranslation('alerts');
  const format = useFormat();
  const canDismiss = useCan('agent');
  const dismiss = useDismissAlert();
  return (
    <li className="grid gap-1 border-b border-line py-3 text-sm last:border-b-0">
      <span className="wrap-anywhere">{words}</span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <time dateTime={alert.openedAt} className="text-xs text-muted">
          {format.dateTime(alert.openedAt)}
        </time>
        {link}
        {canDismiss && (
          <button type="button" className="link touch:min-h-9" onClick={() => dismiss.mutate(alert.id)}>
            {t('dismiss')}
          </button>
        )}
      </span>
    </li>
  );
}

/** What an alert says; a kind this app does not know yet is said in general words. */
function useAlertWords() {
  const { t, i18n } = useTranslation('alerts');
  return (alert: AlertRow) => {
    const about = alert.about ?? '';
    return i18n.exists(`alerts:kind.${alert.kind}`) ? t(`kind.${alert.kind}` as 'kind.unknown', { about }) : t('kind.unknown', { about });
  };
}
