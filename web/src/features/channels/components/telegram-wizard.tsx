import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { PasswordField } from '@/shared/ui/text-field';
import type { ChannelRow } from '../api/channels';
import { useConnectTelegram } from '../api/telegram';
import { RoundTrip } from './round-trip';

/** A token from BotFather, then proof that messages go both ways. */
export function TelegramWizard({ onClose }: { onClose: (made?: ChannelRow) => void }) {
  const { t } = useTranslation('channels');
  const connect = useConnectTelegram();
  const made = connect.data;
  if (!made) return <TokenStep connect={connect} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={() => onClose(made)}
      title={t('telegram.tryTitle', { name: made.name })}
      footer={
        <Button variant="primary" onClick={() => onClose(made)}>
          {t('telegram.done')}
        </Button>
      }
    >
      <RoundTrip channelId={made.id} />
      <p className="text-sm text-muted">{t('telegram.draftsNext')}</p>
    </Dialog>
  );
}

function TokenStep({ connect, onClose }: { connect: ReturnType<typeof useConnectTelegram>; onClose: () => void }) {
  const { t } = useTranslation('channels');
  const [token, setToken] = useState('');
  const errors = useErrors(connect.error);
  const error = errors.form('token');
  return (
    <Dialog
      open
      dirty={token !== ''}
      onClose={onClose}
      title={t('telegram.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="connect-telegram" variant="primary" pending={connect.isPending} disabled={token.trim() === ''}>
            {t('telegram.connect')}
          </Button>
        </>
      }
    >
      <form
        id="connect-telegram"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          connect.mutate(token.trim());
        }}
      >
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <ol className="m-0 grid list-decimal gap-1.5 pl-5 text-sm">
          <li>
            <Trans
              t={t}
              i18nKey="telegram.step1"
              components={{ a: <a href="https://t.me/BotFather" target="_blank" rel="noreferrer" className="link" /> }}
            />
          </li>
          <li>{t('telegram.step2')}</li>
          <li>{t('telegram.step3')}</li>
        </ol>
        <PasswordField
          label={t('telegram.token')}
          hint={t('telegram.tokenHint')}
          autoFocus
          autoComplete="off"
          value={token}
          onChange={setToken}
          error={errors.field('token')}
        />
      </form>
    </Dialog>
  );
}
