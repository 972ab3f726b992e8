import { useTranslation } from 'react-i18next';
import type { MessageRow } from '../api/types';
import { EventLine } from './message-bubble';

const notes = ['customerCalledAgent', 'customerOptedOut', 'returnedToAgent', 'closedQuietly'] as const;

/** A line of history: what happened by itself, or how a draft ended. A draft sent as it was stands in the reply already. */
export function EventEntry({ message }: { message: MessageRow }) {
  const { t } = useTranslation('inbox');
  const { draftEnd } = message;
  const note = notes.find((one) => one === message.text);
  if (draftEnd?.outcome === 'sent') return null;
  if (!draftEnd && message.author !== 'agent')
    return (
      <EventLine at={message.sentAt}>
        <span>{note ? t(`event.${note}`) : message.text}</span>
      </EventLine>
    );
  const words = draftEnd ? t(`draftEnd.${draftEnd.outcome}`, { name: message.memberName ?? t('author.member') }) : t('draft.settled');
  return (
    <EventLine at={message.sentAt}>
      <details className="max-w-132">
        <summary>{[words, draftEnd?.reason && t(`refusal.${draftEnd.reason}`), draftEnd?.note].filter(Boolean).join(' · ')}</summary>
        <p className="mt-1 text-left whitespace-pre-wrap line-through decoration-line-strong">{message.text}</p>
      </details>
    </EventLine>
  );
}
