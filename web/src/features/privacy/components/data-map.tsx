import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/card';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { dataMapQuery, type ProcessingRecord, type ProcessorUse } from '../api/privacy';

/** What is kept about whom, what for, and what erasure does to it: read from the product itself. */
export function DataMap() {
  const { t } = useTranslation('privacy');
  const map = useQuery(dataMapQuery);
  return (
    <Card title={t('map')}>
      {map.isPending ? (
        <Loading what={t('map')}>
          <SkeletonRows rows={4} />
        </Loading>
      ) : map.isError && !map.data ? (
        <ErrorState error={map.error} onRetry={() => void map.refetch()} />
      ) : (
        <>
          {(['contact', 'member'] as const).map((subject) => (
            <section key={subject} className="px-4 py-3">
              <h3 className="text-sm font-semibold text-muted">{t(`subject.${subject}`)}</h3>
              <ul className="m-0 list-none p-0">
                {map.data.records
                  .filter((record) => record.subject === subject)
                  .map((record) => (
                    <RecordLine key={record.name} record={record} />
                  ))}
              </ul>
            </section>
          ))}
          <Processors rows={map.data.processors} />
        </>
      )}
    </Card>
  );
}

/** Who else receives something, and what for. */
function Processors({ rows }: { rows: readonly ProcessorUse[] }) {
  const { t } = useTranslation('privacy');
  return (
    <section className="px-4 py-3">
      <h3 className="text-sm font-semibold text-muted">{t('processors')}</h3>
      <ul className="m-0 list-none p-0">
        {rows.map(({ processor, subject, purpose }) => (
          <li key={processor} className="border-b border-line py-2 last:border-b-0">
            <b className="font-medium">{t(`processor.${processor}`)}</b> <span className="text-muted">· {t(`disclosed.${purpose}`)}</span>
            <p className="text-sm text-muted">{t(`subject.${subject}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecordLine({ record }: { record: ProcessingRecord }) {
  const { t } = useTranslation('privacy');
  return (
    <li className="border-b border-line py-2 last:border-b-0">
      <details>
        <summary className="cursor-pointer">
          <b className="font-medium">{t(`record.${record.name}`, { defaultValue: record.name })}</b>{' '}
          <span className="text-muted">· {t(`purpose.${record.purpose}`)}</span>
        </summary>
        <p className="mt-1 text-sm text-muted">{t(`onErasure.${record.onErasure}`)}</p>
        {record.columns.length > 0 && <p className="text-sm break-words text-muted">{record.columns.join(', ')}</p>}
      </details>
    </li>
  );
}
