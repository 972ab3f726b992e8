import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Checkbox } from '@/shared/ui/checkbox';
import { CopyBox } from '@/shared/ui/copy-box';
import { Dialog } from '@/shared/ui/dialog';
import { TextField } from '@/shared/ui/text-field';
import { useCreateKey } from '../api/api-keys';

const extras = [
  { scope: 'write', label: 'mayWrite' },
  { scope: 'export', label: 'mayExport' },
  { scope: 'erase', label: 'mayErase' },
] as const;
type Extra = (typeof extras)[number]['scope'];

/** Name and scope; then the key itself, once. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('developers');
  const create = useCreateKey();
  const errors = useErrors(create.error);
  const [name, setName] = useState('');
  const [more, setMore] = useState<readonly Extra[]>([]);
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
  const error = errors.form('name');
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
          create.mutate({ name: name.trim(), scopes: ['read', ...more] });
        }}
      >
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
        <TextField label={t('name')} hint={t('nameHint')} autoFocus value={name} onChange={setName} error={errors.field('name')} />
        {extras.map(({ scope, label }) => (
          <Checkbox
            key={scope}
            label={t(label)}
            hint={t(`${label}Hint`)}
            checked={more.includes(scope)}
            onChange={(on) => setMore(on ? [...more, scope] : more.filter((one) => one !== scope))}
          />
        ))}
      </form>
    </Dialog>
  );
}
