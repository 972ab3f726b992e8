import { useState, type ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, Search, Tag, Users, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '@/shared/api/pages';
import { useDebouncedCallback } from '@/shared/lib/use-debounced-callback';
import { useFormat } from '@/shared/lib/use-format';
import { useCan } from '@/shared/session/session';
import { Avatar } from '@/shared/ui/avatar';
import { Button } from '@/shared/ui/button';
import { Chip, FilterChip } from '@/shared/ui/chip';
import { DownloadButton } from '@/shared/ui/download-button';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { LoadMore } from '@/shared/ui/load-more';
import { PageHeader } from '@/shared/ui/page-header';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/shared/ui/table';
import { TextField } from '@/shared/ui/text-field';
import { contactsQuery, stages, type ContactFilters, type ContactRow } from '../api/contacts';
import { NewContact } from './new-contact';

interface ContactListProps {
  filters: ContactFilters;
  onChange: (filters: ContactFilters) => void;
  currentId: string | null;
  /** The open record beside the list. */
  children?: ReactNode;
}

export function ContactList({ filters, onChange, currentId, children }: ContactListProps) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const canWrite = useCan('agent');
  const list = useInfiniteQuery(contactsQuery(filters));
  const rows = rowsOf(list.data);
  const [adding, setAdding] = useState(false);
  const filtered = Boolean(filters.q ?? filters.stage ?? filters.tag);
  const add = canWrite && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <DownloadButton path="/api/v1/contacts/export" fileName="contacts.csv" variant="quiet" className="max-md:hidden">
              {t('export')}
            </DownloadButton>
            {add}
          </>
        }
      />
      <Filters filters={filters} onChange={onChange} />
      <div className="flex min-h-0 flex-1">
        <div className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-surface">
          {list.isPending ? (
            <Loading what={t('title')}>
              <SkeletonRows rows={8} />
            </Loading>
          ) : list.isError && rows.length === 0 ? (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          ) : rows.length === 0 ? (
            filtered ? (
              <EmptyState action={<Button onClick={() => onChange({})}>{t('common:resetFilters')}</Button>}>
                {t('common:nothingFound')}
              </EmptyState>
            ) : (
              <EmptyState icon={<Users aria-hidden />} action={add}>
                {t('empty')}
              </EmptyState>
            )
          ) : (
            <>
              <Rows
                rows={rows}
                currentId={currentId}
                onOpen={(id) => void navigate({ to: '/contacts/$id', params: { id }, search: true })}
              />
              <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
            </>
          )}
        </div>
        {children}
      </div>
      {adding && (
        <NewContact
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false);
            void navigate({ to: '/contacts/$id', params: { id }, search: true });
          }}
        />
      )}
    </div>
  );
}

function Filters({ filters, onChange }: Pick<ContactListProps, 'filters' | 'onChange'>) {
  const { t } = useTranslation('contacts');
  const [text, setText] = useState(filters.q ?? '');
  const { later: search } = useDebouncedCallback((next: string) => onChange({ ...filters, q: next.trim() || undefined }), 350);
  return (
    <div className="flex min-h-11 flex-none items-center gap-1.5 overflow-x-auto border-b border-line bg-surface px-5 py-2 max-md:px-3">
      <TextField
        label={t('search')}
        hideLabel
        type="search"
        size="sm"
        placeholder={t('search')}
        before={<Search aria-hidden />}
        value={text}
        onChange={(next) => {
          setText(next);
          search(next);
        }}
        className="w-64 min-w-40 flex-none max-md:w-44"
      />
      {stages.map((stage) => (
        <FilterChip
          key={stage}
          pressed={filters.stage === stage}
          onClick={() => onChange({ ...filters, stage: filters.stage === stage ? undefined : stage })}
        >
          {t(`stage.${stage}`)}
        </FilterChip>
      ))}
      {filters.tag && (
        <FilterChip pressed onClick={() => onChange({ ...filters, tag: undefined })} aria-label={t('removeTag', { tag: filters.tag })}>
          <Tag aria-hidden className="size-3.5" />
          {filters.tag}
          <X aria-hidden className="size-3.5" />
        </FilterChip>
      )}
    </div>
  );
}

function Rows({ rows, currentId, onOpen }: { rows: ContactRow[]; currentId: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  return (
    <Table label={t('title')}>
      <TableHead>
        <Th>{t('name')}</Th>
        <Th className="max-md:hidden">{t('phone')}</Th>
        <Th className="max-lg:hidden">{t('email')}</Th>
        <Th className="max-md:hidden">{t('stageLabel')}</Th>
        <Th className="max-lg:hidden">{t('tags')}</Th>
        <Th num>{t('changed')}</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.id} selected={row.id === currentId} onOpen={() => onOpen(row.id)}>
            <Td>
              <Link
                to="/contacts/$id"
                params={{ id: row.id }}
                search
                className="flex items-center gap-2.5 text-text hover:underline touch:min-h-11"
              >
                <Avatar name={row.name ?? '?'} size="sm" />
                <span className="grid min-w-0">
                  <span className="truncate font-medium">{row.name ?? t('nameless')}</span>
                  <span className="truncate text-muted md:hidden">
                    {[row.phone, t(`stage.${row.lifecycleStage}`)].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </Link>
            </Td>
            <Td className="num max-md:hidden">{row.phone}</Td>
            <Td className="max-w-56 truncate max-lg:hidden">{row.email}</Td>
            <Td className="max-md:hidden">{t(`stage.${row.lifecycleStage}`)}</Td>
            <Td className="max-lg:hidden">
              <span className="flex gap-1">
                {row.tags.slice(0, 2).map((tag) => (
                  <Chip key={tag} tone="outline">
                    {tag}
                  </Chip>
                ))}
                {row.tags.length > 2 && <span className="text-muted">+{row.tags.length - 2}</span>}
              </span>
            </Td>
            <Td num className="text-muted">
              {format.listTime(row.updatedAt)}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
