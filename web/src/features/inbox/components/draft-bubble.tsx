import { useState } from 'react';
import { Check, PencilLine, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useErrors } from '@/shared/lib/use-errors';
import { Button } from '@/shared/ui/button';
import { ErrorDetails } from '@/shared/ui/error-state';
import { TextArea } from '@/shared/ui/text-area';
import { useMessageAction } from '../api/messages';
import type { MessageRow } from '../api/types';
import { bubbleClass } from './message-bubble';
import { RefuseDialog } from './refuse-dialog';

interface DraftBubbleProps {
  conversationId: string;
  message: MessageRow;
  lang?: string;
  disabled?: boolean;
  onWhy?: () => void;
  /** It was sent in other words; the id of the reply. */
  onEdited?: (replyId: string) => void;
}

/** What the agent would say. Nothing leaves before a member agrees. */
export function DraftBubble({ conversationId, message, lang, disabled, onWhy, onEdited }: DraftBubbleProps) {
  const { t } = useTranslation('inbox');
  const [edited, setEdited] = useState<string | null>(null);
  const [refusing, setRefusing] = useState(false);
  const settle = useMessageAction(conversationId);
  const isEdit = edited !== null && edited.trim() !== message.text;
  const approve = () => {
    if (settle.isPending || edited?.trim() === '') return;
    const settled = settle.mutateAsync({ messageId: message.id, verb: 'approve', text: edited?.trim() });
    // Live updates may take this draft away before the answer is here, and a callback of mutate() would go with it. A refusal is shown below.
    settled.then(
      ({ id }) => isEdit && onEdited?.(id),
      () => undefined,
    );
  };
  const free = !disabled && edited === null && !refusing;
  useShortcut('Y', approve, { when: free });
  useShortcut('U', () => setEdited(message.text), { when: free });
  useShortcut('X', () => setRefusing(true), { when: free });
  const busy = (verb: string) => settle.isPending && settle.variables.verb === verb;
  const error = useErrors(settle.error).text();
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
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) approve();
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
          <Button size="sm" variant="quiet" icon={<X aria-hidden />} onClick={() => setRefusing(true)}>
            {t('draft.refuse')}
          </Button>
          <Button size="sm" onClick={() => setEdited(edited === null ? message.text : null)}>
            {edited === null ? t('common:edit') : t('common:cancel')}
          </Button>
          <Button
            size="sm"
            variant="primary"
            icon={<Check aria-hidden />}
            pending={busy('approve')}
            disabled={edited?.trim() === ''}
            onClick={approve}
          >
            {isEdit ? t('draft.sendEdited') : t('draft.approve')}
          </Button>
        </div>
      )}
      {error && !refusing && (
        <div role="alert" className="text-xs text-danger-text">
          {error}
          <ErrorDetails error={settle.error} />
        </div>
      )}
      {refusing && (
        <RefuseDialog
          pending={busy('refuse')}
          error={error}
          onClose={() => setRefusing(false)}
          onRefuse={(reason, note) =>
            settle.mutate({ messageId: message.id, verb: 'refuse', reason, note }, { onSuccess: () => setRefusing(false) })
          }
        />
      )}
    </article>
  );
}
