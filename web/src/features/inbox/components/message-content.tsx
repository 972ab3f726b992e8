import { AudioLines, File, Image, Mic, Sticker, Video, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import type { MessageRow } from '../api/types';

type AttachmentRow = MessageRow['attachments'][number];

const icons: Record<AttachmentRow['kind'], LucideIcon> = {
  image: Image,
  voice: Mic,
  audio: AudioLines,
  video: Video,
  document: File,
  sticker: Sticker,
};

/** The words of a message, the files that hang on it and the reaction to it. */
export function MessageContent({ message }: { message: MessageRow }) {
  const { t } = useTranslation('inbox');
  if (message.retractedAt) return <em className="text-muted">{t('retracted')}</em>;
  return (
    <>
      {message.text}
      {message.attachments.length > 0 && (
        <ul className="m-0 grid list-none gap-1 p-0">
          {message.attachments.map((attachment) => (
            <Attachment key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      )}
      {message.reaction && (
        <span
          className="ml-1.5 inline-block rounded-full border border-line bg-surface px-1.5 text-sm"
          aria-label={t('reaction', { emoji: message.reaction })}
        >
          {message.reaction}
        </span>
      )}
    </>
  );
}

function Attachment({ attachment }: { attachment: AttachmentRow }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const Icon = icons[attachment.kind];
  return (
    <li className="flex min-w-0 items-center gap-1.5 text-sm">
      <Icon aria-hidden className="size-4 flex-none text-muted" />
      <span className="min-w-0 truncate">{attachment.fileName ?? t(`attachment.${attachment.kind}`)}</span>
      {attachment.seconds !== null && <span className="flex-none text-muted">{format.seconds(attachment.seconds)}</span>}
    </li>
  );
}
