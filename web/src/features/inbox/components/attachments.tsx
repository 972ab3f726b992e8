import { useState } from 'react';
import { Dialog } from 'radix-ui';
import { AudioLines, Download, File, Image, Mic, RotateCw, Sticker, Video, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Button, buttonClass } from '@/shared/ui/button';
import { overlayClass } from '@/shared/ui/dialog';
import { IconButton } from '@/shared/ui/icon-button';
import { Spinner } from '@/shared/ui/spinner';
import { fileAddress, useFetchAgain } from '../api/files';
import type { AttachmentRow } from '../api/types';

const icons: Record<AttachmentRow['kind'], LucideIcon> = {
  image: Image,
  voice: Mic,
  audio: AudioLines,
  video: Video,
  document: File,
  sticker: Sticker,
};

interface AttachmentProps {
  conversationId: string;
  attachment: AttachmentRow;
}

/** The files of a message: pictures small, sound to play, everything else to save. */
export function Attachments({ conversationId, attachments }: { conversationId: string; attachments: readonly AttachmentRow[] }) {
  return (
    <ul className="m-0 grid list-none gap-1.5 p-0 [&:not(:first-child)]:mt-1.5">
      {attachments.map((attachment) => (
        <li key={attachment.id} className="min-w-0">
          <Attachment {...{ conversationId, attachment }} />
        </li>
      ))}
    </ul>
  );
}

function Attachment({ conversationId, attachment }: AttachmentProps) {
  const { t } = useTranslation('inbox');
  const { kind, isShown, hasThumbnail } = attachment;
  const name = attachment.fileName ?? t(`attachment.${kind}`);
  const source = fileAddress(conversationId, attachment.id);
  if (attachment.state !== 'stored') return <Missing {...{ conversationId, attachment, name }} />;
  if (hasThumbnail) return <Picture {...{ conversationId, attachment, name }} />;
  // What a customer recorded has no captions.
  if (isShown && (kind === 'voice' || kind === 'audio'))
    return <audio controls preload="none" src={source} aria-label={name} className="block h-10 w-70 max-w-full" />;
  if (isShown && kind === 'video')
    return (
      <video
        controls
        preload="metadata"
        src={source}
        aria-label={name}
        className="bg-black block aspect-video w-80 max-w-full rounded-md"
      />
    );
  return <Row attachment={attachment} name={name} href={source} />;
}

function Row({ attachment, name, href }: { attachment: AttachmentRow; name: string; href?: string }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const Icon = icons[attachment.kind];
  const size = attachment.size ? format.bytes(attachment.size) : null;
  const inside = (
    <>
      <Icon aria-hidden className="size-4.5 flex-none text-muted" />
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {attachment.seconds !== null && <span className="flex-none text-xs text-muted">{format.seconds(attachment.seconds)}</span>}
      {size && <span className="flex-none text-xs text-muted">{size}</span>}
    </>
  );
  const look =
    'flex min-h-9 w-72 max-w-full items-center gap-2 rounded-md border border-line bg-surface px-2.5 py-1.5 text-sm touch:min-h-11';
  if (!href) return <div className={look}>{inside}</div>;
  return (
    <a
      href={href}
      download={name}
      aria-label={[t('file.save', { name }), size].filter(Boolean).join(', ')}
      className={`${look} text-text no-underline hover:bg-hover`}
    >
      {inside}
      <Download aria-hidden className="size-4 flex-none text-muted" />
    </a>
  );
}

/** Its place is kept by its measures before it comes, so the thread does not jump. */
function Picture({ conversationId, attachment, name }: AttachmentProps & { name: string }) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const [width, height] = [attachment.width ?? 4, attachment.height ?? 3];
  // At most 18 rem high and 20 wide, and never too narrow to press.
  const most = attachment.kind === 'sticker' ? 8 : 20;
  const wide = Math.max(4, Math.min(most, (18 * width) / height));
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger
        aria-label={t('file.open', { name })}
        style={{ width: `${wide}rem` }}
        className="block max-w-full cursor-zoom-in overflow-hidden rounded-md border border-line bg-sunken"
      >
        <img
          src={fileAddress(conversationId, attachment.id, true)}
          alt=""
          loading="lazy"
          decoding="async"
          width={width}
          height={height}
          style={{ aspectRatio: `${width} / ${height}` }}
          className="block h-auto w-full object-contain"
        />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayClass} />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault(); // on a button its tooltip would open, and take the first Esc
            (event.currentTarget as HTMLElement).focus();
          }}
          className="fixed inset-0 z-(--z-dialog) grid grid-rows-[auto_1fr] outline-none"
        >
          <header className="flex items-center gap-2 bg-raised px-3 py-2">
            <Dialog.Title className="min-w-0 flex-1 truncate text-base font-medium">{name}</Dialog.Title>
            <a href={fileAddress(conversationId, attachment.id)} download={name} className={buttonClass({ variant: 'quiet' })}>
              <Download aria-hidden className="size-4" />
              <span className="max-md:sr-only">{t('file.saveIt')}</span>
            </a>
            <IconButton label={t('common:close')} icon={<X aria-hidden />} onClick={() => setOpen(false)} />
          </header>
          <div className="relative grid min-h-0 place-items-center p-4">
            <button type="button" tabIndex={-1} aria-hidden onClick={() => setOpen(false)} className="absolute inset-0 cursor-zoom-out" />
            <img
              src={fileAddress(conversationId, attachment.id)}
              alt={name}
              className="pointer-events-none relative max-h-[calc(100dvh-6rem)] max-w-full object-contain"
            />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const reasons = ['tooLarge', 'runs', 'empty', 'gone', 'unreachable'] as const;

function Missing({ conversationId, attachment, name }: AttachmentProps & { name: string }) {
  const { t } = useTranslation('inbox');
  const again = useFetchAgain(conversationId);
  const code = reasons.find((one) => attachment.reason === `attachment.${one}`) ?? 'other';
  return (
    <div className="grid gap-1">
      <Row attachment={attachment} name={name} />
      <div className="flex flex-wrap items-center gap-x-2 text-xs text-muted" role="status">
        {attachment.state === 'pending' ? (
          <>
            <Spinner className="size-3.5" />
            {t('file.fetching')}
          </>
        ) : (
          t(`file.reason.${code}`)
        )}
        {attachment.state === 'gone' && (
          <Button
            size="sm"
            variant="quiet"
            icon={<RotateCw aria-hidden />}
            pending={again.isPending}
            onClick={() => again.mutate(attachment.id)}
          >
            {t('file.again')}
          </Button>
        )}
      </div>
    </div>
  );
}
