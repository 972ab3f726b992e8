import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { ChannelIcon } from '@/shared/ui/channel-icon';
import { likelySameQuery, type ContactDetail, type LikelySame as Other } from '../api/contacts';
import { MergeDialog } from './merge-dialog';

/** Other contacts that look like the same person. Nothing where there are none; a member may merge two, nothing does by itself. */
export function LikelySame({ contact }: { contact: ContactDetail }) {
  const { t } = useTranslation('contacts');
  const { data = [] } = useQuery(likelySameQuery(contact.id));
  const canWrite = useCan('agent');
  const [merging, setMerging] = useState<Other | null>(null);
  if (data.length === 0) return null;
  return (
    <section aria-label={t('same.title')} className="mx-4 mt-3 grid gap-1.5 rounded-md border border-line bg-sunken p-3">
      <h3 className="flex items-center gap-1.5 text-sm font-semibold">
        <UsersRound aria-hidden className="size-4 text-muted" />
        {t('same.title')}
      </h3>
      <ul className="m-0 grid list-none gap-0.5 p-0">
        {data.map((other) => (
          <li key={other.id} className="flex min-h-8 min-w-0 flex-wrap items-center gap-2 text-sm touch:min-h-11">
            <Link to="/contacts/$id" params={{ id: other.id }} search className="min-w-0 truncate link">
              {other.name ?? t('nameless')}
            </Link>
            {other.kinds.map((kind) => (
              <span key={kind} title={t(`common:channel.${kind}`)} className="flex-none">
                <ChannelIcon kind={kind} />
              </span>
            ))}
            <span className="ml-auto flex-none text-xs text-muted">{t(`same.${other.by}`)}</span>
            {canWrite && (
              <Button size="sm" onClick={() => setMerging(other)} aria-label={t('merge.openWith', { name: other.name ?? t('nameless') })}>
                {t('merge.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">{t('same.hint')}</p>
      {merging && <MergeDialog contact={contact} with={merging} onClose={() => setMerging(null)} />}
    </section>
  );
}
