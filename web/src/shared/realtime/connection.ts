import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { HubConnection } from '@microsoft/signalr';
import { createInvalidator, type ChangeSignal } from './topics';

export type ConnectionState = 'connecting' | 'online' | 'offline';

let state: ConnectionState = 'connecting';
const listeners = new Set<() => void>();
function setState(next: ConnectionState) {
  if (state === next) return;
  state = next;
  for (const notify of listeners) notify();
}

/** 1 s, 2 s, 4 s … 30 s, for ever: a laptop may sleep for a night. */
const delay = (attempt: number) => Math.min(30_000, 1000 * 2 ** Math.min(attempt, 5));

async function buildConnection(): Promise<HubConnection> {
  const signalr = await import('@microsoft/signalr');
  return new signalr.HubConnectionBuilder()
    .withUrl('/hubs/inbox')
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => delay(previousRetryCount) })
    .configureLogging(signalr.LogLevel.None)
    .build();
}

/** Listens to the workspace's changes while it is mounted; once, in the shell. A lost signal costs nothing: all is refetched on reconnect. */
export function useLiveUpdates() {
  const queryClient = useQueryClient();
  useEffect(() => {
    const invalidate = createInvalidator(queryClient);
    const life = { over: false, timer: undefined as ReturnType<typeof setTimeout> | undefined, connection: null as HubConnection | null };

    const start = async (attempt: number) => {
      try {
        life.connection ??= wire(await buildConnection());
        if (life.over) return;
        await life.connection.start();
        setState('online');
        if (attempt > 0) void queryClient.invalidateQueries();
      } catch {
        if (life.over) return;
        setState('offline');
        life.timer = setTimeout(() => void start(attempt + 1), delay(attempt));
      }
    };
    const wire = (connection: HubConnection) => {
      connection.on('changed', (signal: ChangeSignal) => invalidate(signal));
      connection.onreconnecting(() => setState('offline'));
      connection.onreconnected(() => {
        setState('online');
        void queryClient.invalidateQueries();
      });
      connection.onclose(() => {
        if (!life.over) life.timer = setTimeout(() => void start(1), delay(1));
      });
      return connection;
    };

    setState('connecting');
    void start(0);
    return () => {
      life.over = true;
      clearTimeout(life.timer);
      void life.connection?.stop();
    };
  }, [queryClient]);
}

export const useConnectionState = () =>
  useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => state,
  );
