import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDay } from '@/shared/lib/format';
import { useFormat } from '@/shared/lib/use-format';
import { inLanguage, useLanguages } from '@/shared/session/language';
import { Chip } from '@/shared/ui/chip';
import { TextArea } from '@/shared/ui/text-area';
import { TextField } from '@/shared/ui/text-field';
import { blankPromotion, promotionBody, promotions } from '../api/catalogue';
import type { PromotionRow } from '../api/types';
import { PromotionPrices } from './promotion-prices';
import { RecordSheet } from './record-sheet';
import { Rows } from './rows';

export function PromotionsList() {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const [today] = useState(() => isoDay(Date.now(), format.zone));
  const state = (row: PromotionRow) => (row.validTo < today ? 'over' : row.validFrom > today ? 'later' : 'now');
  const day = (date: string) => format.day(`${date}T12:00:00Z`);
  return (
    <Rows
      label={t('promotions.title')}
      empty={t('promotions.empty')}
      addLabel={t('promotions.add')}
      query={promotions.list}
      nameOf={(row) => row.name}
      columns={[
        { label: t('name'), show: (row) => inLanguage(row.name, row.names, format.locale) },
        { label: t('promotions.dates'), extra: true, show: (row) => `${day(row.validFrom)} – ${day(row.validTo)}` },
        {
          label: t('promotions.off'),
          num: true,
          show: (row) => (row.percentOff === null ? '—' : `−${format.percent(row.percentOff / 100)}`),
        },
        {
          label: t('promotions.state'),
          show: (row) => <Chip tone={state(row) === 'now' ? 'success' : 'neutral'}>{t(`promotions.${state(row)}`)}</Chip>,
        },
      ]}
      form={(row, close) => <PromotionSheet key={row?.id} row={row} today={today} onClose={close} />}
    />
  );
}

function PromotionSheet({ row, today, onClose }: { row: PromotionRow | null; today: string; onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  const { other } = useLanguages();
  const translation = t(`common:inLanguage.${other}`);
  return (
    <RecordSheet
      resource={promotions}
      row={row}
      blank={blankPromotion(today)}
      toBody={promotionBody}
      newTitle={t('promotions.new')}
      nameOf={(body) => body.name}
      deleteBody={t('promotions.deleteBody')}
      conflict={[
        { key: 'name', label: t('name') },
        { key: 'validFrom', label: t('promotions.from') },
        { key: 'validTo', label: t('promotions.to') },
        { key: 'percentOff', label: t('promotions.off') },
        { key: 'text', label: t('promotions.text') },
        { key: 'prices', label: t('promotions.prices'), show: (value) => JSON.stringify(value) },
      ]}
      onClose={onClose}
      fields={(body, set, errors) => (
        <>
          <TextField label={t('name')} value={body.name} onChange={(name) => set({ name })} error={errors.field('name')} />
          <TextField
            label={`${t('name')} ${translation}`}
            value={body.names[other] ?? ''}
            onChange={(name) => set({ names: { ...body.names, [other]: name } })}
          />
          <div className="grid grid-cols-2 gap-3">
            <TextField
              label={t('promotions.from')}
              type="date"
              value={body.validFrom}
              onChange={(validFrom) => set({ validFrom })}
              error={errors.field('validFrom')}
            />
            <TextField
              label={t('promotions.to')}
              type="date"
              value={body.validTo}
              onChange={(validTo) => set({ validTo })}
              error={body.validTo < body.validFrom ? t('promotions.order') : errors.field('validTo')}
              hint={t('promotions.bothDays')}
            />
          </div>
          <TextField
            label={t('promotions.off')}
            hint={t('promotions.offHint')}
            inputMode="numeric"
            after="%"
            value={body.percentOff === null ? '' : String(body.percentOff)}
            onChange={(text) => {
              if (/^\d{0,3}$/.test(text) && Number(text) <= 100) set({ percentOff: text === '' ? null : Number(text) });
            }}
            error={errors.field('percentOff')}
          />
          <PromotionPrices value={body.prices} onChange={(prices) => set({ prices })} />
          <TextArea label={t('promotions.text')} rows={2} value={body.text ?? ''} onChange={(text) => set({ text: text || null })} />
          <TextArea
            label={`${t('promotions.text')} ${translation}`}
            rows={2}
            value={body.texts[other] ?? ''}
            onChange={(text) => set({ texts: { ...body.texts, [other]: text } })}
          />
        </>
      )}
    />
  );
}
