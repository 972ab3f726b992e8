import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useCan, useSession } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Dialog } from '@/shared/ui/dialog';
import { TextField } from '@/shared/ui/text-field';
import { useCloseWorkspace } from '../api/closure';

/** Closing the workspace: what happens at once, what after thirty days, and the name to be typed. */
export function CloseWorkspace({ onClosed }: { onClosed: () => void }) {
  const { t } = useTranslation('closure');
  const isOwner = useCan('owner');
  const [asking, setAsking] = useState(false);
  return (
    <Card title={t('workspace.title')}>
      <div className="grid justify-items-start gap-3 p-4">
        <ul className="m-0 grid list-disc gap-1 pl-5">
          <li>{t('workspace.atOnce')}</li>
          <li>{t('workspace.undo')}</li>
          <li>{t('workspace.gone')}</li>
        </ul>
        {isOwner ? (
          <Button variant="dangerText" onClick={() => setAsking(true)}>
            {t('workspace.open')}
          </Button>
        ) : (
          <p className="text-muted">{t('workspace.ownerOnly')}</p>
        )}
      </div>
      {asking && <CloseDialog onClose={() => setAsking(false)} onClosed={onClosed} />}
    </Card>
  );
}

function CloseDialog({ onClose, onClosed }: { onClose: () => void; onClosed: () => void }) {
  const { t } = useTranslation('closure');
  const formId = useId();
  const { workspace } = useSession();
  const [name, setName] = useState('');
  const close = useCloseWorkspace();
  const errors = useErrors(close.error);
  const general = errors.form('name');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('workspace.ask', { name: workspace.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" pending={close.isPending} disabled={name.trim() !== workspace.name}>
            {t('workspace.do')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          close.mutate(name.trim(), { onSuccess: onClosed });
        }}
      >
        <p>{t('workspace.askText')}</p>
        <TextField
          label={t('workspace.typeName', { name: workspace.name })}
          value={name}
          onChange={setName}
          autoComplete="off"
          error={errors.field('name')}
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
