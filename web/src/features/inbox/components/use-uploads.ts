import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonOf } from '@/shared/lib/error-words';
import { maxBytes, maxFiles, upload } from '../api/files';
import type { AttachmentRow } from '../api/types';

export interface Pending {
  key: string;
  name: string;
  /** Here already; null while it is on its way. */
  file: AttachmentRow | null;
  problem?: string;
  stop: AbortController;
}

// What was attached and not sent stays while one looks at another conversation.
const kept = new Map<string, Pending[]>();

/** Files that go with the next message: uploaded at once, so that sending does not wait for them. */
export function useUploads(conversationId: string) {
  const { t } = useTranslation('inbox');
  const [pending, setPending] = useState(() => kept.get(conversationId) ?? []);
  const change = (next: (now: Pending[]) => Pending[]) =>
    setPending((now) => {
      const changed = next(now);
      kept.set(conversationId, changed);
      return changed;
    });
  const settle = (key: string, values: Partial<Pending>) =>
    change((now) => now.map((one) => (one.key === key ? { ...one, ...values } : one)));

  const start = (file: File) => {
    const stop = new AbortController();
    const key = crypto.randomUUID();
    const name = file.name || t('attachment.document');
    const problem = file.size > maxBytes ? t('file.tooLarge') : undefined;
    change((now) => (now.length >= maxFiles ? now : [...now, { key, name, file: null, problem, stop }]));
    if (problem) return;
    upload(conversationId, file, stop.signal).then(
      (row) => settle(key, { file: row }),
      (error: unknown) => settle(key, { problem: reasonOf(error) }),
    );
  };
  return {
    pending,
    files: pending.flatMap(({ file }) => (file ? [file] : [])),
    isBusy: pending.some(({ file, problem }) => !file && problem === undefined),
    add: (files: Iterable<File>) => [...files].forEach(start),
    remove: (key: string) => {
      pending.find((one) => one.key === key)?.stop.abort();
      change((now) => now.filter((one) => one.key !== key));
    },
    /** They have left, or come back with a message that did not. */
    set: (files: Pending[]) => change(() => files),
  };
}
