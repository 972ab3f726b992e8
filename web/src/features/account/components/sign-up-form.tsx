import { Trans, useTranslation } from 'react-i18next';
import { changeLocale, useLocale } from '@/i18n/setup';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Checkbox } from '@/shared/ui/checkbox';
import { Select } from '@/shared/ui/select';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import { useSignUp } from '../api/auth';
import { passwordMinLength, useChecks } from './checks';

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const locale = useLocale();
  const checks = useChecks();
  const signUp = useSignUp();
  const form = useForm({
    initial: { name: '', businessName: '', email: '', password: '', acceptTerms: false, confirmAge16: false },
    check: (values) => ({
      name: checks.required(values.name, t('check.name')),
      businessName: checks.required(values.businessName, t('check.businessName')),
      email: checks.email(values.email),
      password: checks.newPassword(values.password),
      acceptTerms: values.acceptTerms ? undefined : t('check.terms'),
      confirmAge16: values.confirmAge16 ? undefined : t('check.age'),
    }),
    error: signUp.error,
  });
  const send = form.submit((values) => signUp.mutate({ ...values, locale }, { onSuccess: onDone }));
  return (
    <form noValidate className="grid gap-4" onSubmit={send}>
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <TextField label={t('name')} autoComplete="name" autoFocus {...form.field('name')} />
      <TextField label={t('businessName')} autoComplete="organization" hint={t('businessNameHint')} {...form.field('businessName')} />
      <TextField label={t('email')} type="email" autoComplete="username" {...form.field('email')} />
      <PasswordField
        label={t('password')}
        autoComplete="new-password"
        hint={t('passwordHint', { count: passwordMinLength })}
        {...form.field('password')}
      />
      <Select
        label={t('locale')}
        hint={t('localeHint')}
        value={locale}
        onChange={(next) => void changeLocale(next)}
        options={[
          { value: 'uk', label: 'Українська' },
          { value: 'en', label: 'English' },
        ]}
      />
      <div className="grid gap-2 touch:gap-0">
        <Checkbox
          label={
            <Trans t={t} i18nKey="acceptTerms">
              <a className="link" href="/terms" target="_blank" rel="noreferrer" />
              <a className="link" href="/privacy" target="_blank" rel="noreferrer" />
            </Trans>
          }
          checked={form.values.acceptTerms}
          onChange={(checked) => form.set('acceptTerms', checked)}
          error={form.errorOf('acceptTerms')}
        />
        <Checkbox
          label={t('confirmAge')}
          checked={form.values.confirmAge16}
          onChange={(checked) => form.set('confirmAge16', checked)}
          error={form.errorOf('confirmAge16')}
        />
      </div>
      <Button type="submit" variant="primary" size="lg" pending={signUp.isPending}>
        {t('signUp.action')}
      </Button>
    </form>
  );
}
