import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useShortcut } from '@/shared/lib/shortcuts';
import { Tabs } from '@/shared/ui/tabs';
import { useSendMessage } from '../api/messages';
import type { QuotedRow } from '../api/types';
import { DropHint, Quoted, SendProblem, SendRow } from './composer-parts';
import { FileTray } from './file-tray';
import { ClosedWindow, useMinutesLeft, WindowLeft, type SendWindow } from './send-window';
import { TemplatePicker } from './template-picker';
import { useDrop } from './use-drop';
import { useUploads } from './use-uploads';

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
  /** What the reply answers. */
  quoted?: QuotedRow | null;
  onUnquote?: () => void;
}

/** Mount it with the conversation's id as key. */
export function Composer({
  conversationId,
  author,
  agentAnswers,
  name,
  window = null,
  channelId,
  quoted = null,
  onUnquote,
}: ComposerProps) {
  const { t } = useTranslation('inbox');
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(() => kept.get(conversationId) ?? blank());
  const send = useSendMessage(conversationId, author);
  const note = draft.kind === 'note';
  const uploads = useUploads(conversationId);
  const dropping = useDrop(note ? undefined : uploads.add);
  const files = note ? [] : uploads.files;
  const empty = (!draft.text.trim() && files.length === 0) || (!note && uploads.isBusy);
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
    if (empty) return;
    const sent = { ...draft, text, files, quoted: note ? null : quoted };
    const attached = uploads.pending;
    change({ ...blank(), kind: draft.kind });
    if (!note) uploads.set([]);
    onUnquote?.();
    send.mutate(sent, {
      // The words come back, before whatever was typed since.
      onError: () => {
        if (!note) uploads.set(attached);
        setDraft((now) => {
          const back = { key: sent.key, kind: sent.kind, text: now.text.trim() ? `${sent.text}\n${now.text}` : sent.text };
          kept.set(conversationId, back);
          return back;
        });
      },
    });
  };
  return (
    <form
      onSubmit={submit}
      {...dropping.handlers}
      className={cn('relative flex-none border-t border-line px-4 pb-3 max-md:px-3 max-md:pb-2', note ? 'bg-note-soft' : 'bg-surface')}
    >
      {dropping.over && <DropHint />}
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
      <SendProblem error={send.error} />
      {locked ? (
        <ClosedWindow never={!window?.closesAt} onChoose={() => setChoosing(true)} />
      ) : (
        <>
          {quoted && !note && <Quoted quoted={quoted} onDrop={onUnquote} />}
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
            onPaste={(event) => {
              if (note || event.clipboardData.files.length === 0) return;
              event.preventDefault();
              uploads.add(event.clipboardData.files);
            }}
            className="block field-sizing-content max-h-[30dvh] min-h-15 w-full resize-none bg-transparent py-2.5 text-md outline-none touch:min-h-11 touch:text-lg"
          />
          {!note && <FileTray conversationId={conversationId} pending={uploads.pending} onRemove={uploads.remove} />}
          <SendRow note={note} empty={empty} onFiles={uploads.add} onTemplate={minutes === null ? undefined : () => setChoosing(true)} />
        </>
      )}
      {choosing && channelId && (
        <TemplatePicker {...{ conversationId, channelId }} name={name === t('visitor') ? '' : name} onClose={() => setChoosing(false)} />
      )}
    </form>
  );
}
