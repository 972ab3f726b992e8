import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Card } from '@/shared/ui/card';
import { LoadMore } from '@/shared/ui/load-more';
import { receiptsQuery } from '../api/privacy';

/** Proof of what erasures removed; nothing until there is one. */
export function Receipts() {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const isAdmin = useCan('admin');
  const receipts = useInfiniteQuery({ ...receiptsQuery, enabled: isAdmin });
  const rows = rowsOf(receipts.data);
  if (rows.length === 0) return null;
  return (
    <Card title={t('receipts')}>
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <li key={row.id} className="border-b border-line px-4 py-2.5 last:border-b-0">
            <details>
              <summary className="cursor-pointer">
                {t('erasedAt', { when: format.dateTime(row.erasedAt) })}
                <span className="text-sm text-muted"> · {t('backups', { when: format.date(row.backupsExpireAt) })}</span>
              </summary>
              <ul className="m-0 mt-2 grid list-none gap-1 p-0 text-sm">
                {row.rows.map((one) => (
                  <li key={one.record} className="flex gap-2">
                    <span className="flex-1">{t(`record.${one.record}`, { defaultValue: one.record })}</span>
                    <span className="num text-muted">
                      {one.rows} · {t(`outcome.${one.outcome}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <LoadMore hasMore={receipts.hasNextPage} loading={receipts.isFetchingNextPage} onMore={() => void receipts.fetchNextPage()} />
    </Card>
  );
}
