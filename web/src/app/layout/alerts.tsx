import { Link } from '@tanstack/react-router';
import { AlertBanner } from '@/features/alerts/components/alert-banner';

const aboutConversations = new Set<string>(['replyNotDelivered', 'messageWithoutOutcome']);

/** Alerts lead to the conversation or the channel they are about. */
export function Alerts() {
  return (
    <AlertBanner
      link={(alert, label, onFollow) =>
        aboutConversations.has(alert.kind) ? (
          <Link to="/inbox/$id" params={{ id: alert.subject }} onClick={onFollow} className="link touch:min-h-9">
            {label}
          </Link>
        ) : (
          <Link to="/settings/channels" onClick={onFollow} className="link touch:min-h-9">
            {label}
          </Link>
        )
      }
    />
  );
}
