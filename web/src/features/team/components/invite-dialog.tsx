import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/client';
import { useErrors } from '@/shared/lib/use-errors';
import { useResendConfirmation } from '@/shared/session/confirmation';
import { useSession, type Role } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { RadioGroup } from '@/shared/ui/radio-group';
import { TextField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { useInvite } from '../api/team';

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('team');
  const invite = useInvite();
  const errors = useErrors(invite.error);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const error = errors.form('email');
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={email !== ''}
      title={t('inviteTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="invite" variant="primary" pending={invite.isPending} disabled={!email.includes('@')}>
            {t('inviteDo')}
          </Button>
        </>
      }
    >
      <form
        id="invite"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate(
            { email: email.trim(), role },
            {
              onSuccess: () => {
                toast(t('invited', { email: email.trim() }));
                onClose();
              },
            },
          );
        }}
      >
        {error && hasCode(invite.error, 'account.emailUnconfirmed') && <Unconfirmed why={error} />}
        {error && !hasCode(invite.error, 'account.emailUnconfirmed') && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <TextField label={t('email')} type="email" autoFocus value={email} onChange={setEmail} error={errors.field('email')} />
        <RadioGroup
          label={t('role')}
          value={role}
          onChange={setRole}
          options={(['admin', 'agent', 'viewer'] as const).map((value) => ({
            value,
            label: t(`common:role.${value}`),
            hint: t(`can.${value}`),
          }))}
        />
      </form>
    </Dialog>
  );
}

/** Nobody is invited from an address that is not proved: the way to prove it stands right here. */
function Unconfirmed({ why }: { why: string }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const resend = useResendConfirmation();
  const problem = useErrors(resend.error).text();
  const again = (
    <Button size="sm" pending={resend.isPending} onClick={() => resend.mutate()}>
      {t('app:confirmEmail.resend')}
    </Button>
  );
  return (
    <Banner tone={resend.isSuccess ? 'info' : 'danger'} boxed action={!resend.isSuccess && again}>
      {resend.isSuccess ? t('app:confirmEmail.sent', { email: account.email }) : (problem ?? why)}
    </Banner>
  );
}
