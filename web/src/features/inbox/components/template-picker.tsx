import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { FileText, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '@/shared/ui/chip';
import { Dialog } from '@/shared/ui/dialog';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { TextField } from '@/shared/ui/text-field';
import { preview, templatesQuery, type TemplateRow } from '../api/templates';
import { TemplateForm } from './template-form';

interface TemplatePickerProps {
  conversationId: string;
  channelId: string;
  /** The customer, for the first variable. */
  name: string;
  onClose: () => void;
}

/** Which approved words to send, then what to fill them with. */
export function TemplatePicker({ conversationId, channelId, name, onClose }: TemplatePickerProps) {
  const { t } = useTranslation('inbox');
  const [chosen, setChosen] = useState<TemplateRow | null>(null);
  if (chosen) return <TemplateForm {...{ conversationId, name, onClose }} template={chosen} onBack={() => setChosen(null)} />;
  return (
    <Dialog open onClose={onClose} title={t('template.choose')} wide>
      <TemplateChoice channelId={channelId} onChoose={setChosen} />
    </Dialog>
  );
}

function TemplateChoice({ channelId, onChoose }: { channelId: string; onChoose: (template: TemplateRow) => void }) {
  const { t } = useTranslation('inbox');
  const templates = useQuery(templatesQuery(channelId));
  const [wanted, setWanted] = useState('');
  if (templates.isError && !templates.data) return <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!templates.data)
    return (
      <Loading what={t('template.choose')}>
        <SkeletonRows rows={3} />
      </Loading>
    );
  if (templates.data.length === 0) return <EmptyState icon={<FileText aria-hidden />}>{t('template.none')}</EmptyState>;
  const words = wanted.trim().toLowerCase();
  const found = templates.data.filter((one) => `${one.name} ${one.header ?? ''} ${one.body}`.toLowerCase().includes(words));
  return (
    <>
      <TextField
        label={t('template.search')}
        hideLabel
        value={wanted}
        onChange={setWanted}
        before={<Search aria-hidden />}
        placeholder={t('template.search')}
      />
      {found.length === 0 && <p className="text-sm text-muted">{t('common:nothingFound')}</p>}
      <ul className="m-0 grid max-h-[60dvh] list-none gap-2 overflow-y-auto p-0.5">
        {found.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              onClick={() => onChoose(template)}
              className="grid w-full gap-1.5 rounded-lg border border-line bg-surface p-3 text-left hover:bg-hover"
            >
              <span className="flex flex-wrap items-center gap-2">
                <span className="min-w-0 font-medium wrap-anywhere">{template.name}</span>
                <Chip>{template.language}</Chip>
                <Chip tone="outline">{t(`template.category.${template.category}`, { defaultValue: template.category })}</Chip>
              </span>
              <span className="line-clamp-3 text-sm whitespace-pre-wrap text-muted">{preview(template, {})}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
