import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '@/shared/lib/use-title';
import { buttonClass } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  useTitle(t('notFound.title'));
  return (
    <main className="grid h-full place-items-center">
      <EmptyState
        icon={<SearchX aria-hidden />}
        action={
          <Link to="/" className={buttonClass({ variant: 'primary' })}>
            {t('notFound.home')}
          </Link>
        }
      >
        <h1 className="mb-2 text-xl font-semibold text-text">{t('notFound.title')}</h1>
        <p>{t('notFound.body')}</p>
      </EmptyState>
    </main>
  );
}
