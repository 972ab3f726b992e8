import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useCurrency } from '@/shared/session/business';
import { inLanguage } from '@/shared/session/language';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { MoneyField } from '@/shared/ui/money-field';
import { Select } from '@/shared/ui/select';
import { products, services } from '../api/catalogue';
import type { PromotionRow } from '../api/types';

type Prices = PromotionRow['prices'];

/** Prices of single items while the promotion runs. */
export function PromotionPrices({ value, onChange }: { value: Prices; onChange: (prices: Prices) => void }) {
  const { t } = useTranslation('catalogue');
  const { locale } = useFormat();
  const currency = useCurrency();
  const serviceRows = useQuery(services.list).data ?? [];
  const productRows = useQuery(products.list).data ?? [];
  const items = [
    ...serviceRows.map((row) => ({ key: row.key, name: inLanguage(row.name, row.names, locale), variants: row.variants })),
    ...productRows.map((row) => ({ key: row.sku, name: inLanguage(row.name, row.names, locale), variants: row.variants })),
  ];
  const options = items.flatMap((item) =>
    item.variants.length === 0
      ? [{ value: `${item.key}\n`, label: item.name }]
      : item.variants.map((variant) => ({
          value: `${item.key}\n${variant.key}`,
          label: `${item.name}, ${inLanguage(variant.name, variant.names, locale)}`,
        })),
  );
  const split = (chosen: string) => {
    const [item = '', variant] = chosen.split('\n');
    return { item, variant: variant || null };
  };
  const change = (index: number, part: Partial<Prices[number]>) =>
    onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="m-0 grid min-w-0 gap-2 border-0 p-0">
      <legend className="mb-1 p-0 text-sm font-medium">{t('promotions.prices')}</legend>
      {value.map((one, index) => (
        <div key={index} className="grid grid-cols-[minmax(0,1fr)_7rem_auto] gap-2">
          <Select
            label={t('promotions.item')}
            hideLabel
            size="sm"
            value={`${one.item}\n${one.variant ?? ''}`}
            onChange={(chosen) => change(index, split(chosen))}
            options={options}
          />
          <MoneyField
            label={t('price.label')}
            hideLabel
            size="sm"
            value={one.price}
            currency={currency}
            onChange={(price) => price && change(index, { price })}
          />
          <IconButton
            size="sm"
            label={t('promotions.removePrice')}
            icon={<Trash2 />}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {options.length > 0 && (
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden />}
          className="justify-self-start"
          onClick={() => onChange([...value, { ...split(options[0]?.value ?? ''), price: { amount: 0, currency } }])}
        >
          {t('promotions.addPrice')}
        </Button>
      )}
    </fieldset>
  );
}
