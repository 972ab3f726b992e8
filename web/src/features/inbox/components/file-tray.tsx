import { useRef } from 'react';
import { Paperclip, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { IconButton } from '@/shared/ui/icon-button';
import { Spinner } from '@/shared/ui/spinner';
import { fileAddress } from '../api/files';
import type { Pending } from './use-uploads';

/** The files that go with the next message. */
export function FileTray({
  conversationId,
  pending,
  onRemove,
}: {
  conversationId: string;
  pending: Pending[];
  onRemove: (key: string) => void;
}) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  if (pending.length === 0) return null;
  return (
    <ul aria-label={t('file.tray')} className="m-0 flex max-h-36 list-none flex-wrap gap-1.5 overflow-y-auto p-0 pb-2">
      {pending.map(({ key, name, file, problem }) => (
        <li key={key} className="flex max-w-full items-center gap-2 rounded-md border border-line bg-surface py-1 pr-0.5 pl-2 text-sm">
          {problem !== undefined ? (
            <TriangleAlert aria-hidden className="size-4 flex-none text-danger-text" />
          ) : file?.hasThumbnail ? (
            <img src={fileAddress(conversationId, file.id, true)} alt="" className="size-8 flex-none rounded-sm object-cover" />
          ) : file ? (
            <Paperclip aria-hidden className="size-4 flex-none text-muted" />
          ) : (
            <Spinner className="size-4" />
          )}
          <span className="grid min-w-0" role={problem === undefined ? undefined : 'alert'}>
            <span className="max-w-48 truncate">{name}</span>
            {problem !== undefined && <span className="text-xs text-danger-text">{problem || t('file.reason.other')}</span>}
            {file?.size && <span className="text-xs text-muted">{format.bytes(file.size)}</span>}
            {!file && problem === undefined && <span className="sr-only">{t('file.uploading', { name })}</span>}
          </span>
          <IconButton size="sm" label={t('file.remove', { name })} icon={<X aria-hidden />} onClick={() => onRemove(key)} />
        </li>
      ))}
    </ul>
  );
}

export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('inbox');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('file.attach')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
      <IconButton label={t('file.attach')} icon={<Paperclip aria-hidden />} onClick={() => input.current?.click()} />
    </>
  );
}
