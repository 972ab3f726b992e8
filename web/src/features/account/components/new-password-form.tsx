import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import { useResetPassword } from '../api/auth';
import { passwordMinLength, useChecks } from './checks';

export function NewPasswordForm({ token, email: known, onDone }: { token: string; email: string | undefined; onDone: () => void }) {
  const { t } = useTranslation('account');
  const checks = useChecks();
  const reset = useResetPassword();
  const form = useForm({
    initial: { email: known ?? '', password: '' },
    check: ({ email, password }) => ({ email: checks.email(email), password: checks.newPassword(password) }),
    error: reset.error,
  });
  return (
    <form noValidate className="grid gap-4" onSubmit={form.submit((values) => reset.mutate({ ...values, token }, { onSuccess: onDone }))}>
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <TextField label={t('email')} type="email" autoComplete="username" readOnly={Boolean(known)} {...form.field('email')} />
      <PasswordField
        label={t('newPassword')}
        autoComplete="new-password"
        autoFocus
        hint={t('passwordHint', { count: passwordMinLength })}
        {...form.field('password')}
      />
      <Button type="submit" variant="primary" size="lg" pending={reset.isPending}>
        {t('reset.save')}
      </Button>
    </form>
  );
}
