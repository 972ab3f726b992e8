import { useId, useState } from 'react';
import { ChevronDown, Image, LetterText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/button';
import type { MessageRow } from '../api/types';

/** What a letter is about, above its words. */
export function MailSubject({ children }: { children: string }) {
  const { t } = useTranslation('inbox');
  return (
    <p className="mb-1 text-sm font-semibold">
      <span className="sr-only">{t('mail.subject')} </span>
      {children}
    </p>
  );
}

/** Below the words of a letter: the quote behind them, folded, and the letter as it was formatted. */
export function MailExtras({ conversationId, message }: { conversationId: string; message: MessageRow }) {
  const { t } = useTranslation('inbox');
  const [formatted, setFormatted] = useState(false);
  const { mail } = message;
  if (!mail) return null;
  return (
    <>
      {mail.folded !== null && <Folded text={mail.folded} />}
      {mail.hasHtml && (
        <Button
          size="sm"
          variant="quiet"
          icon={<LetterText aria-hidden />}
          aria-expanded={formatted}
          className="mt-1 -ml-2"
          onClick={() => setFormatted(!formatted)}
        >
          {t(formatted ? 'mail.plain' : 'mail.formatted')}
        </Button>
      )}
      {formatted && <MailFrame conversationId={conversationId} message={message} />}
    </>
  );
}

function Folded({ text }: { text: string }) {
  const { t } = useTranslation('inbox');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="mt-1.5 text-sm text-muted">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex items-center gap-1 link touch:min-h-9"
      >
        <ChevronDown aria-hidden className={open ? 'size-3.5 rotate-180' : 'size-3.5'} />
        {t(open ? 'mail.foldQuote' : 'mail.showQuote')}
      </button>
      <div id={id} hidden={!open} className="mt-1 border-l-2 border-line pl-2.5">
        {text}
      </div>
    </div>
  );
}

/**
 * A stranger's HTML: sanitised by the server, shown in a frame where nothing runs. The frame may share our origin only so that its
 * height can be measured; without scripts of its own that gives it nothing.
 */
function MailFrame({ conversationId, message }: { conversationId: string; message: MessageRow }) {
  const { t } = useTranslation('inbox');
  const [images, setImages] = useState(false);
  const [height, setHeight] = useState(160);
  const address = `/api/v1/conversations/${conversationId}/messages/${message.id}/html${images ? '?images=true' : ''}`;
  return (
    <div className="mt-1.5 grid gap-1.5">
      {message.mail?.hasImages && !images && (
        <div className="flex flex-wrap items-center justify-between gap-2 text-xs text-muted">
          <span>{t('mail.imagesHidden')}</span>
          <Button size="sm" icon={<Image aria-hidden />} onClick={() => setImages(true)}>
            {t('mail.showImages')}
          </Button>
        </div>
      )}
      <iframe
        key={address}
        title={t('mail.frame')}
        src={address}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        style={{ height }}
        className="bg-white w-[29rem] max-w-full rounded-md border border-line"
        onLoad={(event) => setHeight(Math.min(640, (event.currentTarget.contentDocument?.documentElement.scrollHeight ?? 320) + 4))}
      />
    </div>
  );
}
