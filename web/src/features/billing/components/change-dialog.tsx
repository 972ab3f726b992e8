import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/schema';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { previewQuery, useChangePlan, type PlanKey } from '../api/billing';

/** The amounts before the yes; the yes is for exactly these. */
export function ChangeDialog({ plan, onClose }: { plan: PlanKey; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const preview = useQuery(previewQuery(plan));
  const change = useChangePlan();
  const error = useErrors(change.error ?? preview.error).text();
  const name = t(`plan.${plan}`);
  const confirm = (at: string) =>
    change.mutate(
      { plan, at },
      {
        onSuccess: () => {
          toast(t('change.done', { plan: name }));
          onClose();
        },
      },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('change.title', { plan: name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          {preview.isError || change.isError ? (
            <Button
              onClick={() => {
                change.reset();
                void preview.refetch();
              }}
            >
              {t('change.again')}
            </Button>
          ) : (
            <Button
              variant="primary"
              disabled={!preview.data}
              pending={change.isPending}
              onClick={() => preview.data && confirm(preview.data.at)}
            >
              {t('change.confirm', { plan: name })}
            </Button>
          )}
        </>
      }
    >
      {error && (
        <Banner tone="danger" boxed>
          {error}
        </Banner>
      )}
      {preview.data && <Amounts preview={preview.data} />}
      {preview.isPending && (
        <Loading what={t('change.counting')}>
          <SkeletonRows rows={3} />
        </Loading>
      )}
    </Dialog>
  );
}

function Amounts({ preview }: { preview: Schema<'ChangePreview'> }) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const rest = preview.charge.amount + preview.tax.amount - preview.credit.amount;
  const rows = (
    [
      { key: 'charge', money: preview.charge },
      { key: 'credit', money: { ...preview.credit, amount: -preview.credit.amount } },
      { key: 'tax', money: preview.tax },
    ] as const
  ).filter(({ money }) => money.amount !== 0); // in a trial nothing was paid and nothing is taken
  return (
    <>
      <dl className="m-0 grid gap-1.5">
        {rows.map(({ key, money }) => (
          <div key={key} className="flex justify-between gap-4">
            <dt className="text-muted">{t(`change.${key}`)}</dt>
            <dd className="m-0 num">{format.money(money)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-t border-line pt-2 font-semibold">
          <dt>{t('change.due')}</dt>
          <dd className="m-0 num">{format.money(preview.due)}</dd>
        </div>
      </dl>
      {rest < 0 && <p className="text-sm">{t('change.onAccount', { amount: format.money({ ...preview.due, amount: -rest }) })}</p>}
      <p className="text-sm text-muted">
        {t('change.then', { price: format.money(preview.price), day: format.day(preview.nextPaymentAt) })}
      </p>
      {preview.exceeded.length > 0 && (
        <Banner tone="warning" boxed>
          {t('change.exceeded', { list: preview.exceeded.map((limit) => t(`short.${limit}`).toLowerCase()).join(', ') })}
        </Banner>
      )}
    </>
  );
}
