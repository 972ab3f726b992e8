import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { OutcomeDay } from '../api/outcomes';

const height = 160;
const kinds = ['resolved', 'handedOff', 'other'] as const;
const fill = { resolved: 'fill-ai bg-ai', handedOff: 'fill-warning bg-warning', other: 'fill-line-strong bg-line-strong' };

const part = (day: OutcomeDay, kind: (typeof kinds)[number]) =>
  kind === 'other' ? Math.max(0, day.handled - day.resolved - day.handedOff) : day[kind];

/** Talks by day: resolved, handed off, others. The table below has the same figures in words. */
export function DayChart({ days }: { days: readonly OutcomeDay[] }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const most = Math.max(1, ...days.map((day) => day.handled));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure className="m-0 grid gap-2 p-4">
      <ul aria-hidden className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-xs text-muted">
        {kinds.map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span className={`size-2.5 rounded-sm ${fill[kind]}`} />
            {t(`chart.${kind}`)}
          </li>
        ))}
        <li className="ml-auto num">{t('chart.most', { count: most })}</li>
      </ul>
      <svg
        role="img"
        aria-label={t('chart.label')}
        viewBox={`0 0 ${days.length * 10} ${height}`}
        preserveAspectRatio="none"
        className="block h-40 w-full border-b border-line"
      >
        {days.map((day, index) => (
          <Bar key={day.date} day={day} x={index * 10 + 1} scale={height / most} />
        ))}
      </svg>
      {first && last && (
        <figcaption className="flex justify-between text-xs text-muted">
          <span>{format.shortDate(`${first.date}T12:00:00Z`)}</span>
          <span>{format.shortDate(`${last.date}T12:00:00Z`)}</span>
        </figcaption>
      )}
    </figure>
  );
}

function Bar({ day, x, scale }: { day: OutcomeDay; x: number; scale: number }) {
  const sizes = kinds.map((kind) => part(day, kind) * scale);
  return kinds.map((kind, index) => {
    const below = sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0);
    return <rect key={kind} x={x} y={height - below} width={8} height={sizes[index]} className={fill[kind]} />;
  });
}
