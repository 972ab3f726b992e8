import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import { useSignIn } from '../api/auth';
import { useChecks } from './checks';

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const checks = useChecks();
  const signIn = useSignIn();
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({ email: checks.email(email), password: checks.required(password, t('check.passwordEmpty')) }),
    error: signIn.error,
  });
  return (
    <form noValidate className="grid gap-4" onSubmit={form.submit((values) => signIn.mutate(values, { onSuccess: onDone }))}>
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <TextField label={t('email')} type="email" name="email" autoComplete="username" autoFocus {...form.field('email')} />
      <div className="grid gap-1.5">
        <PasswordField label={t('password')} name="password" autoComplete="current-password" {...form.field('password')} />
        <Link to="/reset" className="justify-self-start text-sm link">
          {t('forgot')}
        </Link>
      </div>
      <Button type="submit" variant="primary" size="lg" pending={signIn.isPending}>
        {t('signIn.action')}
      </Button>
    </form>
  );
}
