import { useEffect } from 'react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/error-state';

const isStaleChunk = (error: unknown) =>
  error instanceof Error && /dynamically imported module|Importing a module script failed/.test(error.message);

/** A page that broke; the shell around it lives on. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  useEffect(() => {
    // A new version was installed and the old page's files are gone: once, fetch the new page.
    if (!isStaleChunk(error) || sessionStorage.getItem('vivtorok.reloaded') === location.href) return;
    sessionStorage.setItem('vivtorok.reloaded', location.href);
    location.reload();
  }, [error]);
  return (
    <div className="grid h-full place-items-center">
      <ErrorState
        error={error}
        title={<h1>{t('broken')}</h1>}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
