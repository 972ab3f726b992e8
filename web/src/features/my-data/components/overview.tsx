import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { dataQuery, useDownload, type MyData, type MyRequest } from '../api/my-data';
import { Ask } from './ask';

/** What is kept of the visitor, where it went, and what they can ask for. */
export function Overview({ token, visit }: { token: string; visit: string }) {
  const { t } = useTranslation('myData');
  const data = useQuery(dataQuery(token, visit));
  const download = useDownload(token, visit);
  const errors = useErrors(download.error);
  if (data.isPending)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={6} />
      </Loading>
    );
  if (data.isError) return <ErrorState error={data.error} onRetry={() => void data.refetch()} />;
  return (
    <div className="grid gap-5">
      <Known data={data.data} />
      <Kept data={data.data} />
      {download.error && (
        <Banner tone="danger" boxed>
          {errors.text()}
        </Banner>
      )}
      <Button icon={<Download aria-hidden />} pending={download.isPending} onClick={() => download.mutate()}>
        {t('download')}
      </Button>
      <Ask token={token} visit={visit} />
      <Asked requests={data.data.requests} />
    </div>
  );
}

function Known({ data }: { data: MyData }) {
  const { t } = useTranslation('myData');
  const facts = [
    [t('name'), data.name],
    [t('phone'), data.phone],
    [t('email'), data.email],
  ].filter(([, value]) => value);
  return (
    <Card title={t('known')}>
      <dl className="m-0 grid gap-2 p-4">
        {facts.length === 0 && <p className="text-muted">{t('nothing')}</p>}
        {facts.map(([label, value]) => (
          <Line key={label} label={label}>
            {value}
          </Line>
        ))}
      </dl>
    </Card>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="w-30 flex-none text-muted">{label}</dt>
      <dd className="m-0 min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

function Kept({ data }: { data: MyData }) {
  const { t } = useTranslation('myData');
  const format = useFormat();
  return (
    <Card title={t('kept')}>
      <ul className="m-0 list-none px-4 py-1">
        {data.records.map((row) => (
          <li key={row.record} className="flex gap-3 border-b border-line py-2 last:border-b-0">
            <span className="min-w-0 flex-1">
              {t(`privacy:record.${row.record}`, { defaultValue: row.record })}{' '}
              <span className="text-sm text-muted">{t(`privacy:purpose.${row.purpose}`)}</span>
            </span>
            <span className="num text-muted">{format.number(row.rows)}</span>
          </li>
        ))}
      </ul>
      <div className="border-t border-line px-4 py-3">
        <h3 className="text-sm font-semibold">{t('went')}</h3>
        {data.disclosures.length === 0 && <p className="text-sm text-muted">{t('nowhere')}</p>}
        <ul className="m-0 list-none p-0 text-sm">
          {data.disclosures.map((told) => (
            <li key={told.processor + told.purpose}>
              {t(`processor.${told.processor}`)}: {t(`why.${told.purpose}`)} · {format.number(told.times)} · {format.date(told.last)}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Asked({ requests }: { requests: MyRequest[] }) {
  const { t } = useTranslation('myData');
  const format = useFormat();
  if (requests.length === 0) return null;
  return (
    <Card title={t('asked')}>
      <ul className="m-0 list-none px-4 py-1">
        {requests.map((row) => (
          <li key={row.kind + row.createdAt} className="grid gap-0.5 border-b border-line py-2 last:border-b-0">
            <span>
              <b className="font-medium">{t(`privacy:kind.${row.kind}`)}</b> · {t(`status.${row.status}`)}
            </span>
            <span className="text-sm text-muted">
              {row.status === 'open' ? t('due', { when: format.date(row.dueAt) }) : format.date(row.createdAt)}
            </span>
            {row.reason && <span className="text-sm">{row.reason}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
