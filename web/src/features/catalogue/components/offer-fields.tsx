import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorWords } from '@/shared/lib/error-words';
import { useCurrency } from '@/shared/session/business';
import { useLanguages } from '@/shared/session/language';
import { Button } from '@/shared/ui/button';
import { IconButton } from '@/shared/ui/icon-button';
import { MoneyField } from '@/shared/ui/money-field';
import { Select } from '@/shared/ui/select';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import type { PriceKind, ServiceBody, VariantBody } from '../api/types';
import { MinutesField } from './minutes-field';

type Offer = Pick<ServiceBody, 'name' | 'names' | 'description' | 'descriptions' | 'price' | 'priceKind' | 'variants'>;

interface OfferFieldsProps {
  offer: Offer;
  onChange: (change: Partial<Offer>) => void;
  errors: ErrorWords;
  /** Services last, products do not. */
  lasts?: boolean;
}

const kinds = ['fixed', 'from', 'onRequest'] as const;

/** Name, description and price in both languages, with variants. */
export function OfferFields({ offer, onChange, errors, lasts = false }: OfferFieldsProps) {
  const { t } = useTranslation('catalogue');
  const { other } = useLanguages();
  const currency = useCurrency();
  const translation = t(`common:inLanguage.${other}`);
  const variants = offer.variants;
  const add = () =>
    onChange({
      variants: [...variants, { name: '', names: {}, price: null, priceKind: 'fixed', durationMinutes: null }],
      price: null,
      priceKind: 'fixed',
    });
  const change = (index: number, part: Partial<VariantBody>) =>
    onChange({ variants: variants.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <>
      <TextField
        label={t('name')}
        value={offer.name}
        onChange={(name) => onChange({ name })}
        error={errors.field('name')}
        autoFocus={offer.name === ''}
      />
      <TextField
        label={`${t('name')} ${translation}`}
        value={offer.names[other] ?? ''}
        onChange={(name) => onChange({ names: { ...offer.names, [other]: name } })}
      />
      {variants.length === 0 && (
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={t('price.kind')}
            value={offer.priceKind}
            onChange={(priceKind: PriceKind) => onChange({ priceKind })}
            options={kinds.map((value) => ({ value, label: t(`price.${value}`) }))}
          />
          {offer.priceKind !== 'onRequest' && (
            <MoneyField
              label={t('price.label')}
              value={offer.price}
              currency={currency}
              onChange={(price) => onChange({ price })}
              error={errors.field('price.amount') ?? errors.field('price')}
              hint={offer.price ? undefined : t('price.needed')}
            />
          )}
        </div>
      )}
      {variants.length > 0 && (
        <fieldset className="m-0 grid min-w-0 gap-3 border-0 p-0">
          <legend className="mb-2 p-0 text-sm font-medium">{t('variants')}</legend>
          {variants.map((variant, index) => (
            <div key={index} className="grid gap-2 border-l-2 border-line pl-3">
              <div className="flex items-end gap-2">
                <TextField label={t('variant')} value={variant.name} onChange={(name) => change(index, { name })} className="flex-1" />
                <IconButton
                  label={t('removeVariant', { name: variant.name })}
                  icon={<Trash2 />}
                  onClick={() => onChange({ variants: variants.filter((_, at) => at !== index) })}
                />
              </div>
              <TextField
                label={`${t('variant')} ${translation}`}
                size="sm"
                value={variant.names[other] ?? ''}
                onChange={(name) => change(index, { names: { ...variant.names, [other]: name } })}
              />
              <div className="grid grid-cols-2 gap-2">
                <MoneyField
                  label={t('price.label')}
                  size="sm"
                  value={variant.price}
                  currency={currency}
                  onChange={(price) => change(index, { price })}
                />
                {lasts && (
                  <MinutesField
                    label={t('duration')}
                    size="sm"
                    value={variant.durationMinutes}
                    onChange={(durationMinutes) => change(index, { durationMinutes })}
                  />
                )}
              </div>
            </div>
          ))}
        </fieldset>
      )}
      <Button size="sm" variant="quiet" icon={<Plus aria-hidden />} onClick={add} className="justify-self-start">
        {t('addVariant')}
      </Button>
      <TextArea
        label={t('description')}
        hint={t('descriptionHint')}
        rows={2}
        value={offer.description ?? ''}
        onChange={(description) => onChange({ description: description || null })}
      />
      <TextArea
        label={`${t('description')} ${translation}`}
        rows={2}
        value={offer.descriptions[other] ?? ''}
        onChange={(text) => onChange({ descriptions: { ...offer.descriptions, [other]: text } })}
      />
    </>
  );
}
