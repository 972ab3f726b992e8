import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { inLanguage } from '@/shared/session/language';
import { Switch } from '@/shared/ui/switch';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { blankService, cleanOffer, serviceBody, services } from '../api/catalogue';
import type { ServiceRow, ServiceBody } from '../api/types';
import { MinutesField } from './minutes-field';
import { OfferFields } from './offer-fields';
import { PriceWords } from './price-words';
import { RecordSheet } from './record-sheet';
import { Rows } from './rows';
import { useOfferConflict } from './use-offer-conflict';

export function ServicesList() {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const name = (row: Pick<ServiceRow, 'name' | 'names'>) => inLanguage(row.name, row.names, format.locale);
  return (
    <Rows
      label={t('services.title')}
      empty={t('services.empty')}
      addLabel={t('services.add')}
      query={services.list}
      nameOf={(row) => `${row.name} ${Object.values(row.names).join(' ')} ${row.category ?? ''}`}
      columns={[
        { label: t('name'), show: name },
        { label: t('category'), extra: true, show: (row) => <span className="text-muted">{row.category}</span> },
        { label: t('duration'), num: true, extra: true, show: (row) => durationWords(row, format.duration) },
        { label: t('price.label'), num: true, show: (row) => <PriceWords offer={row} /> },
      ]}
      form={(row, close) => <ServiceSheet key={row?.id} row={row} onClose={close} />}
    />
  );
}

function durationWords(row: ServiceRow, duration: (minutes: number) => string) {
  if (row.durationMinutes !== null) return duration(row.durationMinutes);
  const own = row.variants.map(({ durationMinutes }) => durationMinutes).filter((minutes) => minutes !== null);
  return own.length > 0 ? duration(Math.min(...own)) : '—';
}

function ServiceSheet({ row, onClose }: { row: ServiceRow | null; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const conflict = useOfferConflict<ServiceBody>();
  return (
    <RecordSheet
      resource={services}
      row={row}
      blank={blankService()}
      toBody={serviceBody}
      clean={cleanOffer}
      newTitle={t('services.new')}
      nameOf={(body) => body.name}
      deleteBody={t('services.deleteBody')}
      conflict={[...conflict, { key: 'durationMinutes', label: t('duration') }, { key: 'category', label: t('category') }]}
      onClose={onClose}
      fields={(body, set, errors) => (
        <>
          <OfferFields offer={body} onChange={set} errors={errors} lasts />
          <div className="grid grid-cols-2 gap-3">
            <MinutesField
              label={t('duration')}
              value={body.durationMinutes}
              onChange={(durationMinutes) => set({ durationMinutes })}
              error={errors.field('durationMinutes')}
            />
            <TextField label={t('category')} value={body.category ?? ''} onChange={(category) => set({ category: category || null })} />
          </div>
          <Switch
            label={t('services.bookable')}
            hint={t('services.bookableHint')}
            checked={body.bookable}
            onChange={(bookable) => set({ bookable })}
          />
          <TextArea
            label={t('services.note')}
            hint={t('services.noteHint')}
            rows={2}
            value={body.internalNote ?? ''}
            onChange={(internalNote) => set({ internalNote: internalNote || null })}
          />
        </>
      )}
    />
  );
}
