import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { ConflictField } from '@/shared/ui/conflict-dialog';
import type { ServiceBody } from '../api/types';

type Shared = Pick<ServiceBody, 'name' | 'names' | 'description' | 'descriptions' | 'price' | 'priceKind' | 'variants'>;

/** What services and products show when two people saved at once. */
export function useOfferConflict<T extends Shared>(): ConflictField<T>[] {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const texts = (value: unknown) => Object.values((value ?? {}) as Record<string, string>).join(' · ') || '—';
  const money = (value: unknown) => (value ? format.money(value as { amount: number; currency: string }) : '—');
  const fields: { key: keyof Shared; label: string; show?: (value: unknown) => string }[] = [
    { key: 'name', label: t('name') },
    { key: 'names', label: t('translations'), show: texts },
    { key: 'price', label: t('price.label'), show: money },
    { key: 'priceKind', label: t('price.kind'), show: (value) => t(`price.${value as string}`) },
    {
      key: 'variants',
      label: t('variants'),
      show: (value) => (value as Shared['variants']).map((variant) => `${variant.name} ${money(variant.price)}`).join(', ') || '—',
    },
    { key: 'description', label: t('description') },
    { key: 'descriptions', label: t('description'), show: texts },
  ];
  return fields;
}
