import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import type { AppointmentRow, Hours } from '../api/types';
import { AppointmentBlock } from './appointment-block';
import { closedSpans, isOutsideHours, minuteOfDay, type ClosedSpan, type Minutes, type Placed } from './layout';

interface DayColumnProps {
  date: string;
  placed: readonly Placed[];
  hours: Hours | undefined;
  shown: Minutes;
  onOpen: (row: AppointmentRow) => void;
  /** A press on free time, at the quarter of an hour below the pointer. */
  onSlot?: (date: string, minute: number) => void;
}

export function DayColumn({ date, placed, hours, shown, onOpen, onSlot }: DayColumnProps) {
  const format = useFormat();
  const now = useNow();
  const today = isoDay(now, format.zone) === date;
  const press = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const box = event.currentTarget.getBoundingClientRect();
    const minute = shown.from + ((event.clientY - box.top) / box.height) * (shown.to - shown.from);
    onSlot?.(date, Math.floor(minute / 15) * 15);
  };
  return (
    <div
      onClick={press}
      style={{ height: `calc(${(shown.to - shown.from) / 60} * var(--hour))`, backgroundSize: '100% var(--hour)' }}
      className={cn(
        'relative border-l border-line bg-[linear-gradient(var(--color-line)_1px,transparent_1px)] bg-[position:0_-1px]',
        onSlot && 'cursor-cell',
      )}
    >
      {closedSpans(hours, date, shown).map((span) => (
        <Closed key={span.from} span={span} shown={shown} whole={span.from === shown.from && span.to === shown.to} />
      ))}
      {placed.map((one) => (
        <AppointmentBlock
          key={one.row.id}
          placed={one}
          top={shown.from}
          conflict={isOutsideHours(hours, one, date)}
          onOpen={() => onOpen(one.row)}
        />
      ))}
      {today && <NowLine minute={minuteOfDay(new Date(now).toISOString(), format.zone)} shown={shown} />}
    </div>
  );
}

function Closed({ span, shown, whole }: { span: ClosedSpan; shown: Minutes; whole: boolean }) {
  const { t } = useTranslation('appointments');
  const exception = span.kind === 'exception';
  const words = exception ? t('closed') : span.kind === 'lunch' ? t('lunch') : whole ? t('dayOff') : null;
  return (
    <div
      style={{
        top: `calc(${(span.from - shown.from) / 60} * var(--hour))`,
        height: `calc(${(span.to - span.from) / 60} * var(--hour))`,
        backgroundImage:
          'repeating-linear-gradient(135deg, var(--color-sunken) 0 5px, color-mix(in srgb, var(--color-line) 55%, var(--color-sunken)) 5px 6px)',
      }}
      className={cn(
        'pointer-events-none absolute inset-x-0 flex items-center justify-center text-center text-xs text-muted',
        exception && 'items-start border-t-2 border-warning pt-2',
        whole && 'items-start pt-16',
      )}
    >
      {words && (
        <span className="rounded-sm bg-sunken px-1.5 py-px">
          {exception ? <b className="block font-semibold text-text">{words}</b> : words}
          {span.note}
        </span>
      )}
    </div>
  );
}

function NowLine({ minute, shown }: { minute: number; shown: Minutes }) {
  if (minute < shown.from || minute > shown.to) return null;
  const words = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return (
    <div
      style={{ top: `calc(${(minute - shown.from) / 60} * var(--hour))` }}
      className="pointer-events-none absolute inset-x-0 z-2 border-t-2 border-accent"
    >
      <time className="absolute -top-2.25 left-0.75 rounded-sm bg-accent px-1.25 text-xs font-semibold text-on-accent">{words}</time>
    </div>
  );
}
