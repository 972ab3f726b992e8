import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError, formError } from '@/shared/api/client';
import type { Role } from '@/shared/session/session';
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
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const error = formError(invite.error, 'email');
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
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <TextField label={t('email')} type="email" autoFocus value={email} onChange={setEmail} error={fieldError(invite.error, 'email')} />
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
