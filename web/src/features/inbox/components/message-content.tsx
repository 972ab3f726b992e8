import { useTranslation } from 'react-i18next';
import type { MessageRow, QuotedRow } from '../api/types';
import { Attachments } from './attachments';

/** What it answers, the words of a message, the files that hang on it and the reaction to it. */
export function MessageContent({ conversationId, message }: { conversationId: string; message: MessageRow }) {
  const { t } = useTranslation('inbox');
  if (message.retractedAt) return <em className="text-muted">{t('retracted')}</em>;
  return (
    <>
      {message.quoted && <Quote quoted={message.quoted} />}
      {message.text}
      {message.attachments.length > 0 && <Attachments conversationId={conversationId} attachments={message.attachments} />}
      {message.reaction && (
        <span
          className="ml-1.5 inline-block rounded-full border border-line bg-surface px-1.5 text-sm"
          aria-label={t('reaction', { emoji: message.reaction })}
        >
          {message.reaction}
        </span>
      )}
    </>
  );
}

/** A line of the message that is answered. */
export function Quote({ quoted }: { quoted: QuotedRow }) {
  const { t } = useTranslation('inbox');
  return (
    <blockquote className="m-0 mb-1 border-l-2 border-line-strong pl-2 text-sm text-muted">
      <span className="block text-xs font-medium">{t(quoted.author === 'customer' ? 'quote.customer' : 'quote.ours')}</span>
      <span className="line-clamp-2">{quoted.text || t('file.withoutWords')}</span>
    </blockquote>
  );
}
