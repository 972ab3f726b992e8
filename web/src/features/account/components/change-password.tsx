import { useTranslation } from 'react-i18next';
import { useForm } from '@/shared/lib/use-form';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { PasswordField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { useChangePassword } from '../api/security';
import { passwordMinLength, useChecks } from './checks';

const empty = { currentPassword: '', newPassword: '' };

export function ChangePassword() {
  const { t } = useTranslation('account');
  const checks = useChecks();
  const change = useChangePassword();
  const form = useForm({
    initial: empty,
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: checks.required(currentPassword, t('check.passwordEmpty')),
      newPassword: checks.newPassword(newPassword),
    }),
    error: change.error,
  });
  const done = () => {
    form.reset();
    toast(t('security:password.changed'));
  };
  return (
    <Card title={t('security:password.title')}>
      <form noValidate className="grid gap-4 p-4" onSubmit={form.submit((values) => change.mutate(values, { onSuccess: done }))}>
        {form.formError && (
          <Banner tone="danger" boxed>
            {form.formError}
          </Banner>
        )}
        <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
          <PasswordField label={t('security:password.current')} autoComplete="current-password" {...form.field('currentPassword')} />
          <PasswordField
            label={t('newPassword')}
            hint={t('passwordHint', { count: passwordMinLength })}
            autoComplete="new-password"
            {...form.field('newPassword')}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" pending={change.isPending}>
            {t('security:password.action')}
          </Button>
          <span className="text-sm text-muted">{t('reset.newLead')}</span>
        </div>
      </form>
    </Card>
  );
}
