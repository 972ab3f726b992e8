import { useId, useRef, useState, type SubmitEvent } from 'react';
import { FileText, Lock, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useShortcut } from '@/shared/lib/shortcuts';
import { formError, isOffline } from '@/shared/api/client';
import { Button } from '@/shared/ui/button';
import { ErrorDetails } from '@/shared/ui/error-state';
import { Kbd } from '@/shared/ui/kbd';
import { Tabs } from '@/shared/ui/tabs';
import { useSendMessage } from '../api/messages';
import { ClosedWindow, useMinutesLeft, WindowLeft, type SendWindow } from './send-window';
import { TemplatePicker } from './template-picker';

type Kind = 'reply' | 'note';

// What was typed and not sent stays while one looks at another conversation.
const kept = new Map<string, { text: string; kind: Kind; key: string }>();
const blank = () => ({ text: '', kind: 'reply' as Kind, key: crypto.randomUUID() });

interface ComposerProps {
  conversationId: string;
  author: { id: string; name: string };
  /** The agent has the conversation: it stops when something is sent. */
  agentAnswers?: boolean;
  name: string;
  /** Where the channel closes some time after the customer's last words. */
  window?: SendWindow | null;
  channelId?: string;
}

/** Mount it with the conversation's id as key. */
export function Composer({ conversationId, author, agentAnswers, name, window = null, channelId }: ComposerProps) {
  const { t } = useTranslation('inbox');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(() => kept.get(conversationId) ?? blank());
  const send = useSendMessage(conversationId, author);
  const note = draft.kind === 'note';
  const minutes = useMinutesLeft(window);
  const locked = minutes === 0 && !note;
  const [choosing, setChoosing] = useState(false);

  const change = (next: typeof draft) => {
    setDraft(next);
    kept.set(conversationId, next);
  };
  const focusAs = (kind: Kind) => {
    change({ ...draft, kind });
    box.current?.focus();
  };
  useShortcut('R', () => focusAs('reply'));
  useShortcut('N', () => focusAs('note'));

  const submit = (event?: SubmitEvent) => {
    event?.preventDefault();
    const text = draft.text.trim();
    if (!text) return;
    const sent = { ...draft, text };
    change({ ...blank(), kind: draft.kind });
    send.mutate(sent, {
      // The words come back, before whatever was typed since.
      onError: () =>
        setDraft((now) => {
          const back = { ...sent, kind: sent.kind, text: now.text.trim() ? `${sent.text}\n${now.text}` : sent.text };
          kept.set(conversationId, back);
          return back;
        }),
    });
  };
  const problem =
    send.error && (isOffline(send.error) ? t('sendOffline') : t('sendFailed', { reason: formError(send.error, 'text') ?? '' }));

  return (
    <form
      onSubmit={submit}
      className={cn('flex-none border-t border-line px-4 pb-3 max-md:px-3 max-md:pb-2', note ? 'bg-note-soft' : 'bg-surface')}
    >
      <div className="relative">
        <Tabs
          label={t('composer')}
          value={draft.kind}
          onChange={(kind) => change({ ...draft, kind })}
          tabs={[
            { value: 'reply', label: t('reply') },
            { value: 'note', label: t('note') },
          ]}
          className={note ? 'border-note-line' : undefined}
        />
        <div className="absolute inset-y-0 right-0 flex items-center">{!!minutes && <WindowLeft minutes={minutes} />}</div>
      </div>
      {problem && (
        <div role="alert" className="pt-2 text-sm text-danger-text">
          {problem}
          <ErrorDetails error={send.error} />
        </div>
      )}
      {locked ? (
        <ClosedWindow never={!window?.closesAt} onChoose={() => setChoosing(true)} />
      ) : (
        <>
          <label htmlFor={id} className="sr-only">
            {note ? t('note') : t('reply')}
          </label>
          <textarea
            ref={box}
            id={id}
            rows={2}
            value={draft.text}
            placeholder={note ? t('notePlaceholder') : t(agentAnswers ? 'replyPlaceholderAgent' : 'replyPlaceholder', { name })}
            onChange={(event) => change({ ...draft, text: event.target.value, key: send.isError ? crypto.randomUUID() : draft.key })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
            className="block field-sizing-content max-h-[30dvh] min-h-15 w-full resize-none bg-transparent py-2.5 text-md outline-none touch:min-h-11 touch:text-lg"
          />
          <SendRow note={note} empty={!draft.text.trim()} onTemplate={minutes === null ? undefined : () => setChoosing(true)} />
        </>
      )}
      {choosing && channelId && (
        <TemplatePicker {...{ conversationId, channelId }} name={name === t('visitor') ? '' : name} onClose={() => setChoosing(false)} />
      )}
    </form>
  );
}

function SendRow({ note, empty, onTemplate }: { note: boolean; empty: boolean; onTemplate?: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex items-center gap-2">
      {note && (
        <span className="flex items-center gap-1 text-xs text-note-text">
          <Lock aria-hidden className="size-3.5" />
          {t('onlyTeam')}
        </span>
      )}
      {onTemplate && !note && (
        <Button variant="quiet" size="sm" icon={<FileText aria-hidden />} onClick={onTemplate}>
          {t('template.open')}
        </Button>
      )}
      <span className="ml-auto flex items-center gap-1 text-xs text-muted max-md:hidden">
        <Kbd>Ctrl</Kbd>
        <Kbd>Enter</Kbd>
      </span>
      <Button
        type="submit"
        variant="primary"
        icon={note ? <Lock aria-hidden /> : <Send aria-hidden />}
        disabled={empty}
        className="max-md:ml-auto"
      >
        {note ? t('addNote') : t('send')}
      </Button>
    </div>
  );
}
