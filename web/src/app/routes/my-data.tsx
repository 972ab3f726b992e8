import { useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PublicFrame } from '@/app/layout/public-frame';
import { linkQuery } from '@/features/my-data/api/my-data';
import { Enter } from '@/features/my-data/components/enter';
import { Overview } from '@/features/my-data/components/overview';
import { useTitle } from '@/shared/lib/use-title';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';

const route = getRouteApi('/my-data/$token');

/** A person's own data, by a link of the business they wrote to. The key of the visit is kept in memory only. */
export function MyDataPage() {
  const { t } = useTranslation('myData');
  const { token } = route.useParams();
  const link = useQuery(linkQuery(token));
  const [visit, setVisit] = useState<string | null>(null);
  useTitle(t('title'));
  return (
    <PublicFrame>
      <div className="grid gap-5">
        <header className="grid gap-1.5">
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          {link.data && <p className="text-md text-muted">{t('lead', { business: link.data.businessName })}</p>}
        </header>
        {link.isPending && (
          <Loading what={t('title')}>
            <SkeletonRows rows={3} />
          </Loading>
        )}
        {link.isError && <ErrorState error={link.error} />}
        {link.data && (visit ? <Overview token={token} visit={visit} /> : <Enter token={token} link={link.data} onEntered={setVisit} />)}
      </div>
    </PublicFrame>
  );
}
