import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '@/shared/ui/button';
import { CopyBox } from '@/shared/ui/copy-box';
import { chatAddress, snippetOf, type ChannelRow } from '../api/channels';

/** The line for the site and the page where the chat can be tried. */
export function WebChatCode({ row }: { row: ChannelRow }) {
  const { t } = useTranslation('channels');
  return (
    <section className="grid grid-cols-1 gap-3">
      <CopyBox label={t('snippet')} text={snippetOf(row)} multiline />
      <p className="text-sm text-muted">{t('snippetHint')}</p>
      <CopyBox label={t('link')} text={chatAddress(row)} />
      <a href={chatAddress(row)} target="_blank" rel="noreferrer" className={buttonClass({ className: 'justify-self-start' })}>
        <ExternalLink aria-hidden />
        {t('openChat')}
      </a>
    </section>
  );
}
