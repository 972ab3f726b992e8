import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';

interface MetricCardProps {
  label: string;
  value: ReactNode;
  /** What the figure means, plainly. */
  hint: ReactNode;
  /** Against the span before: the sign is shown, the colour says whether that is good. */
  trend?: { change: number; text: string; moreIsGood: boolean };
  /** Opens the talks behind it. */
  onOpen?: () => void;
}

export function MetricCard({ label, value, hint, trend, onOpen }: MetricCardProps) {
  const { t } = useTranslation('reports');
  return (
    <section aria-label={label} className="relative grid min-w-0 content-start gap-1 rounded-lg border border-line bg-surface p-4">
      <h2 className="text-sm text-muted">
        {onOpen ? (
          <button type="button" onClick={onOpen} title={t('look')} className="text-left link after:absolute after:inset-0">
            {label}
          </button>
        ) : (
          label
        )}
      </h2>
      <p className="flex flex-wrap items-baseline gap-x-2 text-3xl font-semibold num">
        {value}
        {trend && trend.change !== 0 && <Trend {...trend} />}
      </p>
      <p className="text-xs text-muted">{hint}</p>
    </section>
  );
}

function Trend({ change, text, moreIsGood }: { change: number; text: string; moreIsGood: boolean }) {
  const { t } = useTranslation('reports');
  const good = change > 0 === moreIsGood;
  const Arrow = change > 0 ? ArrowUp : ArrowDown;
  return (
    <span className={cn('inline-flex items-center gap-0.5 text-sm font-medium', good ? 'text-success-text' : 'text-warning-text')}>
      <Arrow aria-hidden className="size-3.5" />
      {text}
      <span className="sr-only">
        {t('against')} — {t(good ? 'better' : 'worse')}
      </span>
    </span>
  );
}
