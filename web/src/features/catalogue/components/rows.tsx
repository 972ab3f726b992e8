import { useState, type ReactNode } from 'react';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/shared/ui/table';
import { TextField } from '@/shared/ui/text-field';

export interface Column<Row> {
  label: string;
  num?: boolean;
  /** Gone on a phone. */
  extra?: boolean;
  show: (row: Row) => ReactNode;
}

interface RowsProps<Row> {
  label: string;
  /** One sentence of what the list is for. */
  empty: string;
  addLabel: string;
  query: UseQueryOptions<Row[], Error, Row[], string[]>;
  nameOf: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** The form: of a row, or of a new one. */
  form: (row: Row | null, close: () => void) => ReactNode;
}

/** A list that is shown whole, with a search, and the form that opens from it. */
export function Rows<Row extends { id: string }>({ label, empty, addLabel, query, nameOf, columns, form }: RowsProps<Row>) {
  const { t } = useTranslation('catalogue');
  const rows = useQuery(query);
  const canEdit = useCan('admin');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<{ id: string | null } | null>(null);
  const all = rows.data ?? [];
  const found = all.filter((row) => nameOf(row).toLowerCase().includes(search.trim().toLowerCase()));
  const add = canEdit && (
    <Button variant={all.length === 0 ? 'primary' : 'secondary'} icon={<Plus aria-hidden />} onClick={() => setOpen({ id: null })}>
      {addLabel}
    </Button>
  );
  if (rows.isPending)
    return (
      <Loading what={label}>
        <SkeletonRows rows={5} />
      </Loading>
    );
  if (rows.isError && !rows.data) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  return (
    <>
      {all.length === 0 ? (
        <Card>
          <EmptyState action={add}>{empty}</EmptyState>
        </Card>
      ) : (
        <Card>
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
          {found.length === 0 ? (
            <EmptyState action={<Button onClick={() => setSearch('')}>{t('common:resetFilters')}</Button>}>
              {t('common:nothingFound')}
            </EmptyState>
          ) : (
            <div className="overflow-x-auto">
              <Table label={label}>
                <TableHead>
                  {columns.map((column) => (
                    <Th key={column.label} num={column.num} className={column.extra ? 'max-md:hidden' : undefined}>
                      {column.label}
                    </Th>
                  ))}
                </TableHead>
                <TableBody>
                  {found.map((row) => (
                    <Tr key={row.id} onOpen={() => setOpen({ id: row.id })}>
                      {columns.map((column, index) => (
                        <Td key={column.label} num={column.num} className={column.extra ? 'max-md:hidden' : undefined}>
                          {index === 0 ? (
                            <button
                              type="button"
                              onClick={() => setOpen({ id: row.id })}
                              className="text-left font-medium hover:underline touch:min-h-9"
                            >
                              {column.show(row)}
                            </button>
                          ) : (
                            column.show(row)
                          )}
                        </Td>
                      ))}
                    </Tr>
                  ))}
                </TableBody>
              </Table>
            </div>
          )}
        </Card>
      )}
      {open && form(all.find((row) => row.id === open.id) ?? null, () => setOpen(null))}
    </>
  );
}
