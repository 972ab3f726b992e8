import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Dialog } from '@/shared/ui/dialog';
import { PasswordField } from '@/shared/ui/text-field';
import { useCloseAccount } from '../api/closure';

/** The end of one's own account; whoever is the only owner of a workspace closes it first. */
export function CloseAccount({ leave }: { leave: () => Promise<void> }) {
  const { t } = useTranslation('closure');
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('account.title')}>
      <div className="grid justify-items-start gap-3 p-4">
        <p>{t('account.text')}</p>
        <Button variant="dangerText" onClick={() => setAsking(true)}>
          {t('account.open')}
        </Button>
      </div>
      {asking && <AccountDialog leave={leave} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function AccountDialog({ leave, onClose }: { leave: () => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation('closure');
  const formId = useId();
  const [password, setPassword] = useState('');
  const close = useCloseAccount(leave);
  const errors = useErrors(close.error);
  const general = errors.form('password');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('account.ask')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" pending={close.isPending} disabled={password === ''}>
            {t('account.do')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate(password);
        }}
      >
        <p>{t('account.askText')}</p>
        <PasswordField
          label={t('account.password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={errors.field('password')}
        />
        {general && (
          <Banner tone="danger" boxed>
            {general}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
