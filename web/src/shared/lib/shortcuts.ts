import { useEffect, useRef, useSyncExternalStore } from 'react';

const storageKey = 'vivtorok.shortcuts';
const listeners = new Set<() => void>();
let enabled = readEnabled();

function readEnabled() {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys can be switched off; combinations with Ctrl stay. */
export function setShortcutsEnabled(on: boolean) {
  enabled = on;
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {
    // Storage is blocked: the choice lasts until the tab is closed.
  }
  for (const notify of listeners) notify();
}

export const useShortcutsEnabled = () =>
  useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => enabled,
  );

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select') !== null);
const inLayer = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role=dialog],[role=menu],[role=listbox]') !== null;

interface Combination {
  code: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** `E`, `Shift E`, `Ctrl K`, `Alt J`, `Ctrl Enter`, `?`, `/`; a letter is a place on the keyboard, so the layout does not matter. */
function parse(keys: string): Combination {
  const words = keys.split(' ');
  const last = words.at(-1) ?? '';
  const named: Record<string, string> = { '?': 'Slash', '/': 'Slash', Esc: 'Escape' };
  const code = named[last] ?? (/^[A-Z]$/.test(last) ? `Key${last}` : /^\d$/.test(last) ? `Digit${last}` : last);
  return { code, ctrl: words.includes('Ctrl'), alt: words.includes('Alt'), shift: words.includes('Shift') || last === '?' };
}

function matches(event: KeyboardEvent, { code, ctrl, alt, shift }: Combination) {
  return event.code === code && (event.ctrlKey || event.metaKey) === ctrl && event.altKey === alt && event.shiftKey === shift;
}

let pressedBefore: { code: string; at: number } | null = null;
if (typeof document !== 'undefined') {
  // After every handler has seen the key, it becomes "the one before" for two-key sequences.
  globalThis.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) pressedBefore = { code: event.code, at: event.timeStamp };
  });
}

/**
 * `useShortcut('E', close)`, `useShortcut('Ctrl K', open)`, `useShortcut('G I', goToInbox)` (G, then I within a second).
 * Single keys never fire in a field or a dialog and can be switched off; combinations with Ctrl or Alt fire anywhere.
 */
export function useShortcut(keys: string, handler: () => void, { when = true }: { when?: boolean } = {}) {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!when) return;
    const sequence = /^[A-Z] [A-Z]$/.exec(keys);
    const first = sequence ? `Key${keys.charAt(0)}` : null;
    const combination = parse(sequence ? keys.charAt(2) : keys);
    const free = !combination.ctrl && !combination.alt;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matches(event, combination)) return;
      if (free && (!enabled || inField(event.target) || inLayer(event.target))) return;
      const afterPrefix = pressedBefore?.code === 'KeyG' && event.timeStamp - pressedBefore.at < 1000;
      if (free && (first ? !(pressedBefore?.code === first && event.timeStamp - pressedBefore.at < 1000) : afterPrefix)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys, when]);
}
