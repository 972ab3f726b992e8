import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Ids and a version, never text: what changed is fetched again. */
export interface ChangeSignal {
  topic: string;
  id: string | null;
  version?: number | null;
}

/** The first word of the query keys that a topic makes stale. */
const staleByTopic: Record<string, readonly string[]> = {
  conversation: ['conversations', 'contacts'],
  appointment: ['appointments', 'contacts', 'conversations'],
  contact: ['contacts', 'conversations', 'appointments', 'deals', 'tasks', 'follow-ups'],
  deal: ['deals', 'pipelines'],
  task: ['tasks', 'follow-ups'],
  channel: ['channels'],
  alert: ['alerts'],
  agent: ['agent'],
  billing: ['billing'],
  workspace: ['session'],
  catalogue: ['services', 'products', 'promotions', 'staff', 'knowledge', 'business', 'agent'],
};

const isId = (part: unknown) => typeof part === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(part);

/** Lists of the kind, and of single rows only the one that changed. */
export function isStale(key: QueryKey, { topic, id }: ChangeSignal) {
  const kinds = staleByTopic[topic] ?? [];
  if (!kinds.includes(String(key[0]))) return false;
  return !isId(key[1]) || key[1] === id || key[0] !== kinds[0];
}

/** Gathers the signals of a moment, so that a burst is one refetch. */
export function createInvalidator(queryClient: QueryClient, waitMilliseconds = 80) {
  let waiting: ChangeSignal[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (signal: ChangeSignal) => {
    waiting.push(signal);
    timer ??= setTimeout(() => {
      const signals = waiting;
      [waiting, timer] = [[], undefined];
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => signals.some((one) => isStale(queryKey, one)) });
    }, waitMilliseconds);
  };
}
