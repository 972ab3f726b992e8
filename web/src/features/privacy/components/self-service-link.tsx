import { Link2 } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { request } from '@/shared/api/client';
import type { Schema } from '@/shared/api/schema';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { CopyBox } from '@/shared/ui/copy-box';

/** A link by which the person sees their own data, after a code that goes to them alone. */
export function SelfServiceLink({ contactId }: { contactId: string }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const make = useMutation({ mutationFn: () => request<Schema<'NewPrivacyLink'>>('POST', `/api/v1/contacts/${contactId}/privacy-link`) });
  const errors = useErrors(make.error);
  if (make.isSuccess)
    return (
      <div className="grid gap-1">
        <CopyBox label={t('link.label')} text={make.data.address} />
        <p className="text-sm text-muted">{t('link.hint', { when: format.date(make.data.expiresAt) })}</p>
      </div>
    );
  return (
    <>
      <Button size="sm" className="justify-self-start" icon={<Link2 aria-hidden />} pending={make.isPending} onClick={() => make.mutate()}>
        {t('link.make')}
      </Button>
      {make.error && (
        <Banner tone="danger" boxed>
          {errors.text()}
        </Banner>
      )}
    </>
  );
}
