export interface ToastMessage {
  id: number;
  text: string;
  /** «Повернути»: undoes what was just done. */
  undo?: () => void;
  tone: 'success' | 'danger';
}

type Listener = (toasts: readonly ToastMessage[]) => void;
let toasts: readonly ToastMessage[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

function set(next: readonly ToastMessage[]) {
  toasts = next;
  for (const listener of listeners) listener(toasts);
}

/** What just happened by your hand, for 6 s: `toast('Розмову закрито', { undo: reopen })`. A failure that needs action is a Banner. */
export function toast(text: string, { undo, tone = 'success' }: { undo?: () => void; tone?: ToastMessage['tone'] } = {}) {
  set([...toasts.slice(-2), { id: nextId++, text, undo, tone }]);
}

export const dismissToast = (id: number) => set(toasts.filter((shown) => shown.id !== id));
export const currentToasts = () => toasts;
export const subscribeToasts = (listener: Listener) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
