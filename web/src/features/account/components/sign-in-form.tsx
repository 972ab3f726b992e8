import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import { useSignIn } from '../api/auth';
import { useChecks } from './checks';
import { SignInCode } from './sign-in-code';

/** E-mail and password; then a code, where the account has a second factor. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('account');
  const checks = useChecks();
  const signIn = useSignIn();
  const [challenge, setChallenge] = useState<string | null>(null);
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({ email: checks.email(email), password: checks.required(password, t('check.passwordEmpty')) }),
    error: signIn.error,
  });
  if (challenge) return <SignInCode challenge={challenge} onDone={onDone} onBack={() => setChallenge(null)} />;
  const send = form.submit((values) => signIn.mutate(values, { onSuccess: (step) => (step ? setChallenge(step.challenge) : onDone()) }));
  return (
    <form noValidate className="grid gap-4" onSubmit={send}>
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
