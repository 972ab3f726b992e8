import { Clock, Sparkle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import type { Placed } from './layout';

/** A booked time. Teal: the team; violet: the agent; dashed: not confirmed; red edge: outside the hours; grey: past. */
export function AppointmentBlock({
  placed,
  top,
  conflict,
  onOpen,
}: {
  placed: Placed;
  top: number;
  conflict: boolean;
  onOpen: () => void;
}) {
  const { t } = useTranslation('appointments');
  const format = useFormat();
  const { row, lane, lanes } = placed;
  const past = new Date(row.endsAt).getTime() < useNow();
  const byAgent = row.source === 'agent';
  const pending = row.status === 'pending';
  const minutes = placed.to - placed.from;
  const short = minutes < 40; // room for one line
  const beside = minutes < 60; // the service stands beside the name, not below
  const Icon = conflict ? TriangleAlert : pending ? Clock : byAgent ? Sparkle : null;
  const what = [row.serviceName, row.variantName].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      data-appointment={row.id}
      onClick={onOpen}
      aria-label={[
        format.timeRange(row.startsAt, row.endsAt),
        row.contactName ?? t('nobody'),
        what,
        row.staffName,
        t(`status.${row.status}`),
        byAgent && t('source.agent'),
        conflict && t('outside'),
      ]
        .filter(Boolean)
        .join(', ')}
      style={{
        top: `calc(${(placed.from - top) / 60} * var(--hour) + 1px)`,
        height: `calc(${(placed.to - placed.from) / 60} * var(--hour) - 3px)`,
        left: `calc(${(100 * lane) / lanes}% + 3px)`,
        width: `calc(${100 / lanes}% - 8px)`,
      }}
      className={cn(
        '@container absolute flex overflow-hidden rounded-md border border-l-3 text-left text-xs -outline-offset-1',
        lanes > 1 ? 'px-1' : 'px-1.75',
        short ? 'items-center gap-1.5' : 'flex-col py-1',
        byAgent ? 'border-ai-line border-l-ai bg-ai-soft' : 'border-human-line border-l-accent bg-human-soft',
        pending && 'border-dashed border-ai bg-surface',
        past && 'border-line border-l-line-strong bg-sunken text-muted',
        conflict && !past && 'border-danger bg-danger-soft',
        row.status === 'noShow' && 'line-through',
      )}
    >
      <span
        className={cn('flex flex-none items-center gap-0.75', {
          'text-ai-text': (byAgent || pending) && !past && !conflict,
          'text-human-text': !byAgent && !pending && !past && !conflict,
          'font-semibold text-danger-text': conflict && !past,
        })}
      >
        {Icon && <Icon aria-hidden className="size-3.25 @max-[2.75rem]:hidden" />}
        <time dateTime={row.startsAt}>
          {format.time(row.startsAt)}
          {!short && <span className="@max-[5.75rem]:hidden">–{format.time(row.endsAt)}</span>}
        </time>
      </span>
      <span className={cn('min-w-0 truncate', !short && 'flex-none')}>
        <b className={cn('text-sm', past ? 'font-medium' : 'font-semibold')}>{row.contactName ?? t('nobody')}</b>
        {beside && <span className="text-muted"> {what}</span>}
      </span>
      {!beside && <span className="min-w-0 flex-none truncate text-muted">{what}</span>}
    </button>
  );
}
