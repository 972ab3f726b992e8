import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inOrder, messagesQuery } from '../api/messages';
import type { ConversationDetail } from '../api/types';

/** Reads aloud what comes in while one is here: new words, and that the agent is writing. */
export function NewsRegion({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation('inbox');
  const { data } = useInfiniteQuery(messagesQuery(conversation.id));
  const last = inOrder(data).at(-1);
  const [first, setFirst] = useState<string | null>(null);
  if (first === null && last) setFirst(last.id);
  const news = last && first !== null && last.id !== first && last.author !== 'member' ? last : null;
  return (
    <p aria-live="polite" className="sr-only">
      {conversation.agentThinking && t('agentWrites')}
      {news && `${t(`said.${news.kind === 'note' ? 'note' : news.author}`, { name: news.memberName ?? '' })}: ${news.text}`}
    </p>
  );
}
