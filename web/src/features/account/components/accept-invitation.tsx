import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useForm } from '@/shared/lib/use-form';
import { sessionQuery } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Loading, Skeleton } from '@/shared/ui/skeleton';
import { PasswordField, TextField } from '@/shared/ui/text-field';
import { invitationQuery, useAcceptInvitation } from '../api/auth';
import { AuthFrame } from './auth-frame';
import { passwordMinLength, useChecks } from './checks';

export function AcceptInvitation({ token, onDone }: { token: string | undefined; onDone: () => void }) {
  const { t } = useTranslation('account');
  const session = useQuery(sessionQuery);
  const invitation = useQuery({ ...invitationQuery(token ?? ''), enabled: Boolean(token) });
  const errors = useErrors(invitation.error);

  if (!token || invitation.isError)
    return (
      <AuthFrame title={t('invite.titleNone')}>
        <Banner tone="danger" boxed>
          {errors.text() ?? t('invite.noToken')}
        </Banner>
      </AuthFrame>
    );
  if (!invitation.data || session.isPending)
    return (
      <AuthFrame title={t('invite.titleNone')}>
        <Loading className="grid gap-3">
          <Skeleton className="w-3/5" />
          <Skeleton className="h-9 w-full" />
        </Loading>
      </AuthFrame>
    );
  const { businessName, role, email } = invitation.data;
  return (
    <AuthFrame title={t('invite.title', { businessName })} lead={t('invite.lead', { role: t(`common:role.${role}`), email })}>
      {session.data ? (
        <JoinAsMe token={token} name={session.data.account.name} onDone={onDone} />
      ) : (
        <JoinForm token={token} email={email} businessName={businessName} onDone={onDone} />
      )}
    </AuthFrame>
  );
}

function JoinAsMe({ token, name, onDone }: { token: string; name: string; onDone: () => void }) {
  const { t } = useTranslation('account');
  const accept = useAcceptInvitation(token);
  const errors = useErrors(accept.error);
  return (
    <>
      {accept.isError && (
        <Banner tone="danger" boxed>
          {errors.text()}
        </Banner>
      )}
      <Button variant="primary" size="lg" pending={accept.isPending} onClick={() => accept.mutate({}, { onSuccess: onDone })}>
        {t('invite.joinAs', { name })}
      </Button>
    </>
  );
}

function JoinForm({ token, email, businessName, onDone }: { token: string; email: string; businessName: string; onDone: () => void }) {
  const { t } = useTranslation('account');
  const checks = useChecks();
  const accept = useAcceptInvitation(token);
  const form = useForm({
    initial: { name: '', password: '' },
    check: ({ name, password }) => ({ name: checks.required(name, t('check.name')), password: checks.newPassword(password) }),
    error: accept.error,
  });
  return (
    <form noValidate className="grid gap-4" onSubmit={form.submit((values) => accept.mutate(values, { onSuccess: onDone }))}>
      {form.formError && (
        <Banner tone="danger" boxed>
          {form.formError}
        </Banner>
      )}
      <TextField label={t('email')} type="email" autoComplete="username" value={email} onChange={() => undefined} readOnly />
      <TextField label={t('name')} autoComplete="name" autoFocus {...form.field('name')} />
      <PasswordField
        label={t('password')}
        autoComplete="new-password"
        hint={t('passwordHint', { count: passwordMinLength })}
        {...form.field('password')}
      />
      <Button type="submit" variant="primary" size="lg" pending={accept.isPending}>
        {t('invite.join', { businessName })}
      </Button>
    </form>
  );
}
