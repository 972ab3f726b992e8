import { useState } from 'react';
import { Check, PencilLine, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { Button } from '@/shared/ui/button';
import { ErrorDetails } from '@/shared/ui/error-state';
import { TextArea } from '@/shared/ui/text-area';
import { formError } from '@/shared/api/client';
import { useMessageAction } from '../api/messages';
import type { MessageRow } from '../api/types';
import { bubbleClass } from './message-bubble';

interface DraftBubbleProps {
  conversationId: string;
  message: MessageRow;
  lang?: string;
  disabled?: boolean;
  onWhy?: () => void;
}

/** What the agent would say. Nothing leaves before a member agrees. */
export function DraftBubble({ conversationId, message, lang, disabled, onWhy }: DraftBubbleProps) {
  const { t } = useTranslation('inbox');
  const [edited, setEdited] = useState<string | null>(null);
  const settle = useMessageAction(conversationId);
  const approve = () => settle.mutate({ messageId: message.id, verb: 'approve', text: edited ?? undefined });
  const busy = (verb: string) => settle.isPending && settle.variables.verb === verb;
  const error = formError(settle.error);
  return (
    <article data-message={message.id} aria-label={t('said.draft')} className="flex flex-col items-end gap-1.5">
      {edited === null ? (
        <div lang={lang} className={cn(bubbleClass, 'rounded-br-sm border-dashed border-ai bg-surface')}>
          {message.text}
        </div>
      ) : (
        <TextArea
          label={t('draft.edit')}
          hideLabel
          rows={3}
          value={edited}
          onChange={setEdited}
          autoFocus
          lang={lang}
          className="w-full max-w-132"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && edited.trim()) approve();
            if (event.key === 'Escape') setEdited(null);
          }}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-1.5 text-xs text-muted">
        {onWhy && (
          <button type="button" onClick={onWhy} className="link touch:min-h-9">
            {t('why.open')}
          </button>
        )}
        <span className="inline-flex items-center gap-1 font-medium text-ai-text">
          <PencilLine aria-hidden className="size-3.5" />
          {t('draft.label')}
        </span>
        <span>{t('onlyTeam')}</span>
      </div>
      {!disabled && (
        <div className="flex flex-wrap justify-end gap-1.5">
          <Button
            size="sm"
            variant="quiet"
            icon={<X aria-hidden />}
            pending={busy('refuse')}
            onClick={() => settle.mutate({ messageId: message.id, verb: 'refuse' })}
          >
            {t('draft.refuse')}
          </Button>
          {edited === null ? (
            <Button size="sm" onClick={() => setEdited(message.text)}>
              {t('common:edit')}
            </Button>
          ) : (
            <Button size="sm" onClick={() => setEdited(null)}>
              {t('common:cancel')}
            </Button>
          )}
          <Button
            size="sm"
            variant="primary"
            icon={<Check aria-hidden />}
            pending={busy('approve')}
            disabled={edited?.trim() === ''}
            onClick={approve}
          >
            {edited === null ? t('draft.approve') : t('draft.sendEdited')}
          </Button>
        </div>
      )}
      {error && (
        <div role="alert" className="text-xs text-danger-text">
          {error}
          <ErrorDetails error={settle.error} />
        </div>
      )}
    </article>
  );
}
