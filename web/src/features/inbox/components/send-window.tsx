import { CalendarClock, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/schema';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { useNow } from '@/shared/lib/use-now';
import { Button } from '@/shared/ui/button';

export type SendWindow = Schema<'ReplyWindowRow'>;

const soon = 2 * 60;

/** Minutes until words of our own are refused; null where the channel takes them at any time. */
export function useMinutesLeft(window: SendWindow | null): number | null {
  const now = useNow();
  if (!window) return null;
  return window.closesAt ? Math.max(0, Math.floor((new Date(window.closesAt).getTime() - now) / 60_000)) : 0;
}

/** How long the window is still open: calm at first, a warning in the last two hours. */
export function WindowLeft({ minutes }: { minutes: number }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const late = minutes < soon;
  return (
    <span
      title={t('window.hint')}
      className={cn('flex items-center gap-1 text-xs whitespace-nowrap', late ? 'text-warning-text' : 'text-muted')}
    >
      <CalendarClock aria-hidden className="size-3.5" />
      <span className="max-md:sr-only">{t('window.of')}</span>
      {t('window.left', { time: format.duration(minutes) })}
    </span>
  );
}

/** In place of the field: a day has passed, and only templates leave. */
export function ClosedWindow({ never, onChoose }: { never: boolean; onChoose: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex flex-wrap items-center gap-3 py-3">
      <p className="m-0 min-w-48 flex-1 text-sm text-warning-text">{t(never ? 'window.never' : 'window.closed')}</p>
      <Button variant="primary" icon={<FileText aria-hidden />} onClick={onChoose} className="max-md:w-full">
        {t('window.choose')}
      </Button>
    </div>
  );
}
