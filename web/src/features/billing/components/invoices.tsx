import { useInfiniteQuery } from '@tanstack/react-query';
import { Download, ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useFormat } from '@/shared/lib/use-format';
import { Card } from '@/shared/ui/card';
import { Chip, type ChipTone } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { invoicesQuery, type InvoiceRow } from '../api/billing';

const tones: Record<InvoiceRow['status'], ChipTone> = { open: 'warning', paid: 'success', uncollectible: 'danger', void: 'neutral' };

/** Invoices and receipts; the documents lie with the payment provider. */
export function Invoices() {
  const { t } = useTranslation('billing');
  const invoices = useInfiniteQuery(invoicesQuery);
  const rows = rowsOf(invoices.data);
  if (invoices.isPending)
    return (
      <Loading what={t('invoices.title')}>
        <SkeletonRows rows={2} />
      </Loading>
    );
  if (invoices.isError && !invoices.data) return <ErrorState error={invoices.error} onRetry={() => void invoices.refetch()} />;
  return (
    <Card title={t('invoices.title')}>
      {rows.length === 0 && <EmptyState icon={<ReceiptText aria-hidden />}>{t('invoices.none')}</EmptyState>}
      <ul className="m-0 list-none p-0">
        {rows.map((row) => (
          <InvoiceLine key={row.id} row={row} />
        ))}
      </ul>
      <LoadMore hasMore={invoices.hasNextPage} loading={invoices.isFetchingNextPage} onMore={() => void invoices.fetchNextPage()} />
    </Card>
  );
}

function InvoiceLine({ row }: { row: InvoiceRow }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const name = row.number ?? t('invoices.unnumbered');
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0">
      <div className="min-w-36 flex-1">
        <p className="font-medium">{format.day(row.issuedAt)}</p>
        <p className="text-sm text-muted">{name}</p>
      </div>
      <Chip tone={tones[row.status]}>{t(`invoices.${row.status}`)}</Chip>
      <b className="min-w-20 text-right font-medium num">{format.money(row.total)}</b>
      <span className="flex gap-3 text-sm">
        {row.pageUrl && (
          <a href={row.pageUrl} target="_blank" rel="noreferrer" className="link touch:py-2">
            {row.status === 'open' ? t('payNow') : t('invoices.see')}
            <span className="sr-only"> {name}</span>
          </a>
        )}
        {row.pdfUrl && (
          <a href={row.pdfUrl} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 link touch:py-2">
            <Download aria-hidden />
            PDF<span className="sr-only"> {name}</span>
          </a>
        )}
      </span>
    </li>
  );
}
