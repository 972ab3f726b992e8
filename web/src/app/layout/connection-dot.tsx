import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useConnectionState } from '@/shared/realtime/connection';

/** Whether changes arrive by themselves. Words beside the dot: colour is never alone. */
export function ConnectionDot({ className }: { className?: string }) {
  const { t } = useTranslation('app');
  const state = useConnectionState();
  return (
    <span role="status" className={cn('flex min-w-0 flex-none items-center justify-center gap-1 py-1 text-xs text-muted', className)}>
      <span
        aria-hidden
        className={cn('size-2 flex-none rounded-full border', {
          'border-success bg-success': state === 'online',
          'border-control bg-transparent': state === 'connecting',
          'border-warning bg-transparent': state === 'offline',
        })}
      />
      <span className="truncate">{t(`connection.${state}`)}</span>
    </span>
  );
}
