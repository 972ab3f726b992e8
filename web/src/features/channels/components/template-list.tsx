import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Chip, type ChipTone } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { channelTemplatesQuery, useSyncTemplates, type TemplateRow } from '../api/whatsapp';

const tones: Record<TemplateRow['status'], ChipTone> = {
  approved: 'success',
  pending: 'info',
  rejected: 'danger',
  paused: 'warning',
  gone: 'neutral',
};

/** The templates of a number as Meta has them. They are written and approved there; here they are read and sent. */
export function TemplateList({ channelId, canEdit }: { channelId: string; canEdit: boolean }) {
  const { t } = useTranslation('channels');
  const templates = useQuery(channelTemplatesQuery(channelId));
  const sync = useSyncTemplates(channelId);
  const errors = useErrors(sync.error);
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="flex-1 text-sm font-semibold">{t('templates.title')}</h3>
        {canEdit && (
          <Button size="sm" icon={<RefreshCw aria-hidden />} pending={sync.isPending} onClick={() => sync.mutate()}>
            {t('templates.sync')}
          </Button>
        )}
      </div>
      {sync.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
      {templates.isPending ? (
        <Loading what={t('templates.title')}>
          <SkeletonRows rows={2} />
        </Loading>
      ) : templates.isError && !templates.data ? (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      ) : templates.data.length === 0 ? (
        <p className="text-sm text-muted">{t('templates.none')}</p>
      ) : (
        <ul className="m-0 grid max-h-96 list-none gap-2 overflow-y-auto p-0" tabIndex={0} aria-label={t('templates.title')}>
          {templates.data.map((template) => (
            <Template key={template.id} template={template} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Template({ template }: { template: TemplateRow }) {
  const { t } = useTranslation('channels');
  const words = [template.header, template.body, template.footer].filter(Boolean).join('\n\n');
  return (
    <li className="grid gap-1 rounded-md border border-line p-3">
      <span className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 text-sm font-medium wrap-anywhere">{template.name}</span>
        <Chip>{template.language}</Chip>
        <Chip tone={tones[template.status]}>{t(`templates.status.${template.status}`)}</Chip>
      </span>
      <span className="text-sm wrap-anywhere whitespace-pre-wrap text-muted">{words}</span>
      <span className="text-xs text-muted">
        {t('templates.facts', {
          category: t(`templates.category.${template.category}`, { defaultValue: template.category }),
          count: template.variables.length,
        })}
        {template.needsMore && ` · ${t('templates.needsMore')}`}
      </span>
    </li>
  );
}
