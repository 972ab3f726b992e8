import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError, formError } from '@/shared/api/client';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Checkbox } from '@/shared/ui/checkbox';
import { CopyBox } from '@/shared/ui/copy-box';
import { Dialog } from '@/shared/ui/dialog';
import { TextField } from '@/shared/ui/text-field';
import { useCreateKey } from '../api/api-keys';

/** Name and scope; then the key itself, once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('developers');
  const create = useCreateKey();
  const [name, setName] = useState('');
  const [write, setWrite] = useState(false);
  const made = create.data;
  if (made)
    return (
      <Dialog
        open
        dirty
        onClose={onClose}
        title={t('made', { name: made.name })}
        footer={
          <Button variant="primary" onClick={onClose}>
            {t('keptIt')}
          </Button>
        }
      >
        <Banner tone="warning" boxed>
          {t('once')}
        </Banner>
        <CopyBox label={t('key')} text={made.key} multiline />
      </Dialog>
    );
  const error = formError(create.error, 'name');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('newTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form="new-key" variant="primary" pending={create.isPending} disabled={!name.trim()}>
            {t('create')}
          </Button>
        </>
      }
    >
      <form
        id="new-key"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ name: name.trim(), scopes: write ? ['read', 'write'] : ['read'] });
        }}
      >
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          autoFocus
          value={name}
          onChange={setName}
          error={fieldError(create.error, 'name')}
        />
        <Checkbox label={t('mayWrite')} hint={t('mayWriteHint')} checked={write} onChange={setWrite} />
      </form>
    </Dialog>
  );
}
