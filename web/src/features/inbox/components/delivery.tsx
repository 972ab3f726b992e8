import { Check, CheckCheck, CircleAlert, CircleHelp, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import type { MessageRow } from '../api/types';

const icons = { queued: Clock, sent: Check, delivered: CheckCheck, read: CheckCheck, failed: CircleAlert, uncertain: CircleHelp };

/** How far a reply has come: always an icon and a word. */
export function Delivery({ message, onRetry }: { message: MessageRow; onRetry?: () => void }) {
  const { t } = useTranslation('inbox');
  if (message.delivery === 'none') return null;
  const Icon = icons[message.delivery];
  const broken = message.delivery === 'failed' || message.delivery === 'uncertain';
  return (
    <>
      <span
        className={cn('inline-flex items-center gap-0.75', {
          'text-info-text': message.delivery === 'read',
          'text-danger-text': message.delivery === 'failed',
          'text-warning-text': message.delivery === 'uncertain',
        })}
      >
        <Icon aria-hidden className="size-3.5" />
        {t(`delivery.${message.delivery}`)}
      </span>
      {broken && message.failure && (
        <span className="text-danger-text">{t(`common:problem.${message.failureCode ?? ''}`, { defaultValue: message.failure })}</span>
      )}
      <Cost cost={message.cost} />
      {broken && onRetry && (
        <button type="button" onClick={onRetry} className="link touch:min-h-9">
          {t('common:retry')}
        </button>
      )}
    </>
  );
}

/** What the provider took for it; nothing where it does not tell. */
function Cost({ cost }: { cost: MessageRow['cost'] }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  if (!cost?.isBilled) return null;
  const { amountMicros, currency } = cost;
  return (
    <span>
      {amountMicros === null || currency === null ? t('cost.unknown') : t('cost.amount', { amount: format.micros(amountMicros, currency) })}
    </span>
  );
}
