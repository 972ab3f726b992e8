import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { TextField } from '@/shared/ui/text-field';
import { useForgotPassword } from '../api/auth';
import { useChecks } from './checks';

/** Says the same for every address: nobody finds out here who has an account. */
export function ForgotPasswordForm() {
  const { t } = useTranslation('account');
  const checks = useChecks();
  const forgot = useForgotPassword();
  const form = useForm({ initial: { email: '' }, check: ({ email }) => ({ email: checks.email(email) }), error: forgot.error });
  if (forgot.isSuccess)
    return (
      <Banner tone="info" boxed icon={<MailCheck aria-hidden />}>
        {t('reset.sent', { email: form.values.email })}
      </Banner>
    );
  return (
    <form noValidate className="grid gap-4" onSubmit={form.submit(({ email }) => forgot.mutate(email.trim()))}>
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <TextField label={t('email')} type="email" autoComplete="username" autoFocus {...form.field('email')} />
      <Button type="submit" variant="primary" size="lg" pending={forgot.isPending}>
        {t('reset.request')}
      </Button>
    </form>
  );
}
