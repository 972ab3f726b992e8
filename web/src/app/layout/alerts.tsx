import { Link } from '@tanstack/react-router';
import { AlertBanner } from '@/features/alerts/components/alert-banner';

const aboutConversations = new Set<string>(['replyNotDelivered', 'messageWithoutOutcome']);
const ofThePlan = new Set<string>(['trialEnding', 'paymentFailed', 'planEnded']);
const pages: Partial<Record<string, '/agent' | '/settings/privacy' | '/settings/billing' | '/settings/api-keys'>> = {
  modelDown: '/agent',
  modelStopped: '/agent',
  modelLimitReached: '/agent',
  privacyDeadline: '/settings/privacy',
  planLimitNear: '/settings/billing',
  planLimitReached: '/settings/billing',
  webhookDisabled: '/settings/api-keys',
};

/** Alerts lead to the conversation or the page they are about. What the plan's own banner says is not said twice. */
export function Alerts() {
  return (
    <AlertBanner
      saidElsewhere={ofThePlan}
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
