import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '@/shared/lib/error-words';
import type { Money } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { useCurrency } from '@/shared/session/business';
import { inLanguage } from '@/shared/session/language';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Count } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { toast } from '@/shared/ui/toast-store';
import { MoneyField } from '@/shared/ui/money-field';
import { TextField } from '@/shared/ui/text-field';
import { blankService, cleanOffer, serviceBody, services } from '../api/catalogue';
import type { ServiceBody, ServiceRow } from '../api/types';
import { MinutesField } from './minutes-field';
import { PriceWords } from './price-words';

/** The services on one sheet: name, length and price are changed in place and saved on leaving the field. */
export function QuickServices() {
  const { t } = useTranslation('catalogue');
  const rows = useQuery(services.list);
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: () => services.create(cleanOffer({ ...blankService(), name: t('services.new'), priceKind: 'onRequest' })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: services.key }),
  });
  if (rows.isPending)
    return (
      <Loading>
        <SkeletonRows rows={5} />
      </Loading>
    );
  const all = rows.data ?? [];
  const add = (
    <Button size="sm" icon={<Plus aria-hidden />} pending={create.isPending} onClick={() => create.mutate()}>
      {t('services.add')}
    </Button>
  );
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t('services.title')}
          <Count value={all.length} className="bg-sunken text-muted" />
        </span>
      }
      actions={add}
    >
      {all.length === 0 && <EmptyState>{t('services.empty')}</EmptyState>}
      <ul className="m-0 list-none p-0">
        {all.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ row }: { row: ServiceRow }) {
  const { t } = useTranslation('catalogue');
  const { locale } = useFormat();
  const currency = useCurrency();
  const queryClient = useQueryClient();
  const [body, setBody] = useState<ServiceBody | null>(null);
  const stale = () => queryClient.invalidateQueries({ queryKey: services.key });
  const save = useMutation({
    mutationFn: (next: ServiceBody) => services.update(row.id, cleanOffer(next), row.version),
    onSuccess: (saved) => {
      queryClient.setQueryData(services.list.queryKey, (rows) => rows?.map((one) => (one.id === saved.id ? saved : one)));
      setBody(null);
    },
    onError: (error) => {
      toast(reasonOf(error), { tone: 'danger' });
      void stale();
    },
  });
  const remove = useMutation({
    mutationFn: () => services.remove(row.id),
    onSuccess: () => toast(t('common:deleted'), { undo: () => void services.create(cleanOffer(serviceBody(row))).then(stale) }),
    onError: (error) => toast(reasonOf(error), { tone: 'danger' }),
    onSettled: stale,
  });
  const shown = body ?? serviceBody(row);
  const name = inLanguage(shown.name, shown.names, locale);
  const rename = (text: string) => (shown.names[locale] === undefined ? { name: text } : { names: { ...shown.names, [locale]: text } });
  const price = (money: Money | null) => ({
    price: money,
    priceKind: money ? (shown.priceKind === 'onRequest' ? ('fixed' as const) : shown.priceKind) : ('onRequest' as const),
  });
  return (
    <li
      onBlur={(event) => {
        if (body && !event.currentTarget.contains(event.relatedTarget) && name.trim()) save.mutate(body);
      }}
      className="grid grid-cols-[minmax(0,1fr)_6.5rem_7.5rem_auto] items-start gap-2 border-b border-line px-4 py-1.5 last:border-b-0 max-md:grid-cols-[minmax(0,1fr)_7rem_auto] max-md:px-3"
    >
      <TextField
        label={t('name')}
        hideLabel
        size="sm"
        value={name}
        onChange={(text) => setBody({ ...shown, ...rename(text) })}
        error={shown.variants.length === 0 && !shown.price ? t('price.needed') : undefined}
      />
      <MinutesField
        label={t('duration')}
        hideLabel
        size="sm"
        className="max-md:hidden"
        value={shown.durationMinutes}
        onChange={(durationMinutes) => setBody({ ...shown, durationMinutes })}
      />
      {shown.variants.length > 0 ? (
        <span className="text-right text-sm leading-8 num touch:leading-11">
          <PriceWords offer={shown} />
        </span>
      ) : (
        <MoneyField
          label={t('price.label')}
          hideLabel
          size="sm"
          value={shown.price}
          currency={currency}
          onChange={(money) => setBody({ ...shown, ...price(money) })}
        />
      )}
      <IconButton
        size="sm"
        label={t('removeService', { name })}
        icon={<Trash2 />}
        pending={remove.isPending}
        className="mt-0.5 touch:mt-1"
        onClick={() => remove.mutate()}
      />
    </li>
  );
}
