import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Checkbox } from '@/shared/ui/checkbox';
import { Dialog } from '@/shared/ui/dialog';
import { TextField } from '@/shared/ui/text-field';
import { eventTypes, useCreateWebhook, type WebhookEventType } from '../api/webhooks';
import { SecretDialog } from './secret-dialog';

/** Address and events; then the secret, once. */
export function NewWebhookDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const create = useCreateWebhook();
  const errors = useErrors(create.error);
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [chosen, setChosen] = useState<readonly WebhookEventType[]>([]);
  if (create.data) return <SecretDialog title={t('made')} secret={create.data.secret} onClose={onClose} />;
  const error = errors.form('url', 'description');
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={url !== '' || chosen.length > 0}
      title={t('newTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="submit"
            form="new-webhook"
            variant="primary"
            pending={create.isPending}
            disabled={!url.trim() || chosen.length === 0}
          >
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="new-webhook"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ url: url.trim(), description: description.trim(), eventTypes: [...chosen] });
        }}
      >
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <TextField
          label={t('url')}
          hint={t('urlHint')}
          type="url"
          placeholder="https://"
          autoFocus
          value={url}
          onChange={setUrl}
          error={errors.field('url')}
        />
        <TextField
          label={t('description')}
          hint={t('descriptionHint')}
          value={description}
          onChange={setDescription}
          error={errors.field('description')}
        />
        <fieldset className="m-0 grid gap-1 border-0 p-0">
          <legend className="mb-1.5 p-0 text-sm font-medium">{t('which')}</legend>
          {eventTypes.map((type) => (
            <Checkbox
              key={type}
              label={t(`type.${type}`)}
              checked={chosen.includes(type)}
              onChange={(on) => setChosen(on ? [...chosen, type] : chosen.filter((one) => one !== type))}
            />
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
