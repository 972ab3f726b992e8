import { useSyncExternalStore } from 'react';

type Waiting = (proved: boolean) => void;

// Several requests may be refused at once; one dialog answers all of them.
let waiting: readonly Waiting[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Waiting[]) {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog; true once the person has proved who they are, false where they gave up. */
export const askForProof = () => new Promise<boolean>((resolve) => change([...waiting, resolve]));

/** Closes the dialog and lets everything that waits go on, or not. */
export function settleProof(proved: boolean) {
  const settled = waiting;
  change([]);
  for (const resolve of settled) resolve(proved);
}

/** Whether anything waits for a proof. */
export const useProofAsked = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting.length > 0,
  );
