import { useInfiniteQuery } from '@tanstack/react-query';
import { inOrder, messagesQuery } from '../api/messages';

/** The turn behind the newest answer of the agent, for the key W. */
export function useLastTurn(id: string) {
  const { data } = useInfiniteQuery(messagesQuery(id));
  return inOrder(data).findLast((message) => message.turnId !== null)?.turnId ?? null;
}
