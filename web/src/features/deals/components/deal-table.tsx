import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { useMembers } from '@/shared/session/members';
import { Chip } from '@/shared/ui/chip';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/shared/ui/table';
import type { DealRow, Stage } from '../api/deals';

const tones = { open: 'neutral', won: 'success', lost: 'outline' } as const;

export function DealTable({
  stages,
  deals,
  onOpen,
}: {
  stages: readonly Stage[];
  deals: readonly DealRow[];
  onOpen: (deal: DealRow) => void;
}) {
  const { t } = useTranslation('deals');
  const format = useFormat();
  const members = useMembers();
  const stageOf = (deal: DealRow) => stages.find(({ id }) => id === deal.stageId);
  return (
    <div className="min-h-0 flex-1 overflow-auto bg-surface">
      <Table label={t('title')}>
        <TableHead>
          <Th>{t('name')}</Th>
          <Th className="max-md:hidden">{t('contact')}</Th>
          <Th>{t('stage')}</Th>
          <Th className="max-lg:hidden">{t('owner')}</Th>
          <Th num>{t('value')}</Th>
          <Th num className="max-md:hidden">
            {t('changed')}
          </Th>
        </TableHead>
        <TableBody>
          {deals.map((deal) => (
            <Tr key={deal.id} onOpen={() => onOpen(deal)}>
              <Td>
                <button type="button" onClick={() => onOpen(deal)} className="text-left font-medium hover:underline touch:min-h-9">
                  {deal.title}
                </button>
              </Td>
              <Td className="max-md:hidden">{deal.contactName ?? t('nameless')}</Td>
              <Td>
                <Chip tone={tones[stageOf(deal)?.kind ?? 'open']}>{stageOf(deal)?.name ?? '—'}</Chip>
              </Td>
              <Td className="max-lg:hidden">{members.find(({ id }) => id === deal.ownerId)?.name}</Td>
              <Td num>{deal.value && format.money(deal.value)}</Td>
              <Td num className="text-muted max-md:hidden">
                {format.listTime(deal.updatedAt)}
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
