import { useState } from 'react';
import { Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useCan } from '@/shared/session/session';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { DownloadButton } from '@/shared/ui/download-button';
import { Switch } from '@/shared/ui/switch';
import { archiveOf, useRestrict } from '../api/privacy';
import { EraseDialog } from './erase-dialog';
import { SelfServiceLink } from './self-service-link';

interface PersonPrivacyProps {
  contactId: string;
  name: string;
  restricted: boolean;
  onErased: () => void;
}

/** A person's rights, where the person is. */
export function PersonPrivacy({ contactId, name, restricted, onErased }: PersonPrivacyProps) {
  const { t } = useTranslation('privacy');
  const [canRestrict, isAdmin] = [useCan('agent'), useCan('admin')];
  const restrict = useRestrict();
  const errors = useErrors(restrict.error);
  const [erasing, setErasing] = useState(false);
  return (
    <section className="grid gap-3 border-t border-line p-4">
      <h3 className="font-semibold">{t('title')}</h3>
      <Switch
        label={t('restrict')}
        hint={t('restrictHint')}
        checked={restrict.isPending ? restrict.variables.restricted : restricted}
        disabled={!canRestrict || restrict.isPending}
        onChange={(next) => restrict.mutate({ contactId, restricted: next })}
      />
      {restrict.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
      {canRestrict && <SelfServiceLink contactId={contactId} />}
      {isAdmin && (
        <div className="flex flex-wrap gap-2">
          <DownloadButton path={archiveOf(contactId)} fileName="personal-data.zip" size="sm">
            {t('download')}
          </DownloadButton>
          <Button size="sm" variant="dangerText" icon={<Eraser aria-hidden />} onClick={() => setErasing(true)}>
            {t('erase')}
          </Button>
        </div>
      )}
      {erasing && <EraseDialog contactId={contactId} name={name} onClose={() => setErasing(false)} onErased={onErased} />}
    </section>
  );
}
