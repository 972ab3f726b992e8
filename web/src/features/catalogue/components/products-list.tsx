import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { inLanguage } from '@/shared/session/language';
import { Chip } from '@/shared/ui/chip';
import { Select } from '@/shared/ui/select';
import { TextField } from '@/shared/ui/text-field';
import { blankProduct, cleanOffer, productBody, products } from '../api/catalogue';
import type { Availability, ProductRow, ProductBody } from '../api/types';
import { OfferFields } from './offer-fields';
import { PriceWords } from './price-words';
import { RecordSheet } from './record-sheet';
import { Rows } from './rows';
import { useOfferConflict } from './use-offer-conflict';

const tones = { inStock: 'success', outOfStock: 'warning', onOrder: 'info' } as const;

export function ProductsList() {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <Rows
      label={t('products.title')}
      empty={t('products.empty')}
      addLabel={t('products.add')}
      query={products.list}
      nameOf={(row) => `${row.name} ${Object.values(row.names).join(' ')} ${row.sku}`}
      columns={[
        { label: t('name'), show: (row) => inLanguage(row.name, row.names, format.locale) },
        { label: t('products.sku'), extra: true, show: (row) => <span className="text-muted">{row.sku}</span> },
        {
          label: t('products.availability'),
          extra: true,
          show: (row) => <Chip tone={tones[row.availability]}>{t(`products.${row.availability}`)}</Chip>,
        },
        { label: t('products.stock'), num: true, extra: true, show: (row) => (row.stock === null ? '—' : format.number(row.stock)) },
        { label: t('price.label'), num: true, show: (row) => <PriceWords offer={row} /> },
      ]}
      form={(row, close) => <ProductSheet key={row?.id} row={row} onClose={close} />}
    />
  );
}

function ProductSheet({ row, onClose }: { row: ProductRow | null; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const conflict = useOfferConflict<ProductBody>();
  return (
    <RecordSheet
      resource={products}
      row={row}
      blank={blankProduct()}
      toBody={productBody}
      clean={cleanOffer}
      newTitle={t('products.new')}
      nameOf={(body) => body.name}
      deleteBody={t('products.deleteBody')}
      conflict={[...conflict, { key: 'stock', label: t('products.stock') }, { key: 'availability', label: t('products.availability') }]}
      onClose={onClose}
      fields={(body, set, errors) => (
        <>
          <OfferFields offer={body} onChange={set} errors={errors} />
          <div className="grid grid-cols-2 gap-3">
            <Select
              label={t('products.availability')}
              value={body.availability}
              onChange={(availability: Availability) => set({ availability })}
              options={(['inStock', 'outOfStock', 'onOrder'] as const).map((value) => ({ value, label: t(`products.${value}`) }))}
            />
            <TextField
              label={t('products.stock')}
              hint={t('products.stockHint')}
              inputMode="numeric"
              value={body.stock === null ? '' : String(body.stock)}
              onChange={(text) => {
                if (/^\d{0,7}$/.test(text)) set({ stock: text === '' ? null : Number(text) });
              }}
            />
          </div>
          {body.availability !== 'inStock' && (
            <TextField
              label={t('products.restock')}
              type="date"
              value={body.restockDate ?? ''}
              onChange={(restockDate) => set({ restockDate: restockDate || null })}
            />
          )}
        </>
      )}
    />
  );
}
