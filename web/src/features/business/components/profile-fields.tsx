import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useLanguages } from '@/shared/session/language';
import { Select } from '@/shared/ui/select';
import { TextField } from '@/shared/ui/text-field';
import type { LoadedForm } from './use-business-form';

const currencies = ['UAH', 'EUR', 'USD', 'PLN', 'GBP', 'CZK'];

/** Zones a browser knows; the one in use is always among them. */
const zones = (own: string) =>
  [...new Set([own, 'Europe/Kyiv', ...Intl.supportedValuesOf('timeZone')])].filter((zone) => zone !== 'Europe/Kiev');

export function ProfileFields({ form }: { form: LoadedForm }) {
  const { t } = useTranslation('business');
  const { other } = useLanguages();
  const { values, set, error } = form;
  const errors = useErrors(error);
  const translation = t(`common:inLanguage.${other}`);
  const text = (key: 'phone' | 'address' | 'website' | 'email' | 'type') => ({
    value: values[key] ?? '',
    onChange: (next: string) => set({ [key]: next || null }),
    error: errors.field(key),
  });
  return (
    <div className="grid gap-4 p-4 md:grid-cols-2">
      <TextField
        label={t('name')}
        value={values.name}
        onChange={(name) => set({ name })}
        error={values.name.trim() ? errors.field('name') : t('needName')}
        autoComplete="organization"
      />
      <TextField
        label={`${t('name')} ${translation}`}
        value={values.names[other] ?? ''}
        onChange={(name) => set({ names: { ...values.names, [other]: name } })}
        hint={t('translationHint')}
      />
      <TextField label={t('type')} hint={t('typeHint')} {...text('type')} />
      <TextField label={t('phone')} type="tel" autoComplete="tel" {...text('phone')} />
      <TextField label={t('address')} {...text('address')} />
      <TextField
        label={`${t('address')} ${translation}`}
        value={values.addresses[other] ?? ''}
        onChange={(address) => set({ addresses: { ...values.addresses, [other]: address } })}
      />
      <TextField label={t('website')} type="url" {...text('website')} />
      <TextField label={t('email')} type="email" {...text('email')} />
      <Select
        label={t('timeZone')}
        value={values.timeZone}
        onChange={(timeZone) => set({ timeZone })}
        options={zones(values.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        error={errors.field('timeZone')}
      />
      <Select
        label={t('currency')}
        value={values.currency}
        onChange={(currency) => set({ currency })}
        options={[...new Set([values.currency, ...currencies])].map((code) => ({ value: code, label: code }))}
        error={errors.field('currency')}
      />
    </div>
  );
}
