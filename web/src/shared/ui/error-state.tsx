import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/errors';
import { reasonOf } from '@/shared/lib/error-words';
import { Button } from './button';
import { EmptyState } from './empty-state';

interface ErrorStateProps {
  error: unknown;
  /** What could not be done: «Не вдалося завантажити контакти». */
  title?: ReactNode;
  onRetry?: () => void;
  className?: string;
}

/** What happened and what to do; the trace id is behind «Подробиці». */
export function ErrorState({ error, title, onRetry, className }: ErrorStateProps) {
  const { t } = useTranslation();
  const api = error instanceof ApiError ? error : null;
  return (
    <div role="alert" className={className}>
      <EmptyState
        icon={<CircleAlert aria-hidden className="text-danger" />}
        title={title ?? t('failed')}
        action={onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
      >
        <p>{explain(t, api)}</p>
        <ErrorDetails error={error} />
      </EmptyState>
    </div>
  );
}

function explain(t: (key: string) => string, error: ApiError | null) {
  if (error?.status === 0) return t('offlineHint');
  if (error?.status === 403) return t('forbiddenHint');
  if (error?.status === 404) return t('notFoundHint');
  if (error && error.status < 500) return reasonOf(error);
  return t('failedHint');
}

export function ErrorDetails({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const lines = error instanceof ApiError ? [error.code, error.traceId] : [error instanceof Error ? error.message : null];
  const shown = lines.filter((line) => line !== null);
  if (shown.length === 0) return null;
  return (
    <details className="mt-2 text-xs text-muted">
      <summary>{t('details')}</summary>
      <p className="mt-1 font-mono break-all select-all">{shown.join(' · ')}</p>
    </details>
  );
}
