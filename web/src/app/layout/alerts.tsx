import { Link } from '@tanstack/react-router';
import { AlertBanner } from '@/features/alerts/components/alert-banner';

const aboutConversations = new Set<string>(['replyNotDelivered', 'messageWithoutOutcome']);
const pages: Partial<Record<string, '/agent' | '/settings/privacy'>> = {
  modelDown: '/agent',
  modelStopped: '/agent',
  modelLimitReached: '/agent',
  privacyDeadline: '/settings/privacy',
};

/** Alerts lead to the conversation or the page they are about. */
export function Alerts() {
  return (
    <AlertBanner
      link={(alert, label, onFollow) =>
        aboutConversations.has(alert.kind) ? (
          <Link to="/inbox/$id" params={{ id: alert.subject }} onClick={onFollow} className="link touch:min-h-9">
            {label}
          </Link>
        ) : (
          <Link to={pages[alert.kind] ?? '/settings/channels'} onClick={onFollow} className="link touch:min-h-9">
            {label}
          </Link>
        )
      }
    />
  );
}
