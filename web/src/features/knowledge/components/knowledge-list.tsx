import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { BookOpen, Languages, Plus, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useLanguages } from '@/shared/session/language';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { TextField } from '@/shared/ui/text-field';
import { knowledge, type KnowledgeEntryRow } from '../api/knowledge';
import { KnowledgeSheet } from './knowledge-sheet';

/** Questions customers ask and what the agent answers. */
export function KnowledgeList() {
  const { t } = useTranslation('knowledge');
  const rows = useQuery(knowledge.list);
  const canEdit = useCan('admin');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<KnowledgeEntryRow | 'new' | null>(null);
  const all = rows.data ?? [];
  const words = search.trim().toLowerCase();
  const found = all.filter((row) => JSON.stringify([row.questions, row.answer, row.translations]).toLowerCase().includes(words));
  const add = canEdit && (
    <Button variant={all.length === 0 ? 'primary' : 'secondary'} icon={<Plus aria-hidden />} onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  if (rows.isPending)
    return (
      <Loading what={t('title')}>
        <SkeletonRows rows={6} />
      </Loading>
    );
  if (rows.isError && !rows.data) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  return (
    <>
      <Card>
        {all.length === 0 ? (
          <EmptyState icon={<BookOpen aria-hidden />} action={add}>
            {t('empty')}
          </EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
              <TextField
                label={t('common:search')}
                hideLabel
                type="search"
                size="sm"
                placeholder={t('common:search')}
                before={<Search aria-hidden />}
                value={search}
                onChange={setSearch}
                className="min-w-40 flex-1"
              />
              {add}
            </div>
            {found.length === 0 && (
              <EmptyState action={<Button onClick={() => setSearch('')}>{t('common:resetFilters')}</Button>}>
                {t('common:nothingFound')}
              </EmptyState>
            )}
            <ul className="m-0 list-none p-0">
              {found.map((row) => (
                <Entry key={row.id} row={row} onOpen={() => setOpen(row)} />
              ))}
            </ul>
          </>
        )}
      </Card>
      {open && <KnowledgeSheet row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Entry({ row, onOpen }: { row: KnowledgeEntryRow; onOpen: () => void }) {
  const { t } = useTranslation('knowledge');
  const { locale } = useFormat();
  const { other } = useLanguages();
  const shown = row.translations[locale] ?? row;
  const [first = '—', ...more] = shown.questions.length > 0 ? shown.questions : row.questions;
  return (
    <li className="border-b border-line last:border-b-0">
      <button type="button" onClick={onOpen} className="grid w-full gap-0.5 px-4 py-2.5 text-left -outline-offset-2 hover:bg-hover">
        <span className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 truncate font-medium">{first}</span>
          {more.length > 0 && <span className="flex-none text-xs num text-muted">{t('more', { count: more.length })}</span>}
          {!row.translations[other] && (
            <Chip icon={<Languages aria-hidden />} className="ml-auto flex-none">
              {t(`only.${other}`)}
            </Chip>
          )}
        </span>
        <span className="line-clamp-2 text-sm text-muted">{shown.answer}</span>
      </button>
    </li>
  );
}
