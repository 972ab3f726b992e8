import { useTranslation } from 'react-i18next';
import { changeLocale, useLocale } from '@/i18n/setup';
import type { Locale } from '@/i18n/locale';
import { reasonOf } from '@/shared/lib/error-words';
import { setTheme, useTheme } from '@/shared/lib/theme';
import { useForm } from '@/shared/lib/use-form';
import { useSession } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Select } from '@/shared/ui/select';
import { TextField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { useUpdateAccount } from '../api/auth';
import { useChecks } from './checks';

/** What the team calls you. */
export function AccountName() {
  const { t } = useTranslation('account');
  const { account } = useSession();
  const checks = useChecks();
  const update = useUpdateAccount();
  const form = useForm({
    initial: { name: account.name },
    check: ({ name }) => ({ name: checks.required(name, t('check.name')) }),
    error: update.error,
  });
  return (
    <Card title={t('you')}>
      <form
        noValidate
        className="grid gap-4 p-4"
        onSubmit={form.submit(({ name }) => update.mutate({ name: name.trim() }, { onSuccess: () => toast(t('common:saved')) }))}
      >
        {form.formError && (
          <Banner tone="danger" boxed>
            {form.formError}
          </Banner>
        )}
        <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <TextField label={t('name')} autoComplete="name" {...form.field('name')} />
          <div className="grid content-start gap-1">
            <span className="text-sm font-medium">{t('email')}</span>
            <span className="leading-9 break-words text-muted">{account.email}</span>
          </div>
        </div>
        <Button
          type="submit"
          pending={update.isPending}
          disabledReason={form.dirty ? undefined : t('nothingNew')}
          className="justify-self-start"
        >
          {t('common:save')}
        </Button>
      </form>
    </Card>
  );
}

/** Language of the app and of letters, and how it looks. Acts at once. */
export function AccountLook() {
  const { t } = useTranslation('account');
  const update = useUpdateAccount();
  const theme = useTheme();
  const change = (locale: Locale) =>
    update.mutate(
      { locale },
      { onSuccess: () => void changeLocale(locale), onError: (error) => toast(reasonOf(error), { tone: 'danger' }) },
    );
  return (
    <Card title={t('look')}>
      <div className="grid grid-cols-2 gap-4 p-4 max-md:grid-cols-1">
        <Select
          label={t('locale')}
          hint={t('localeLetters')}
          value={useLocale()}
          onChange={change}
          options={[
            { value: 'uk', label: 'Українська' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Select
          label={t('app:theme.label')}
          value={theme}
          onChange={setTheme}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`app:theme.${value}`) }))}
        />
      </div>
    </Card>
  );
}
