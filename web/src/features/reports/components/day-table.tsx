import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/shared/ui/table';
import type { OutcomeDay } from '../api/outcomes';

/** The chart in figures, newest day first; days on which nothing happened are left out. */
export function DayTable({ days, withCost }: { days: readonly OutcomeDay[]; withCost: boolean }) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const shown = days.filter((day) => day.handled > 0 || day.replies > 0).reverse();
  return (
    <div className="max-h-110 overflow-auto" tabIndex={0} role="region" aria-label={t('table.title')}>
      <Table label={t('table.title')}>
        <TableHead>
          <Th>{t('table.day')}</Th>
          <Th num>{t('figure.handled')}</Th>
          <Th num>{t('figure.resolved')}</Th>
          <Th num>{t('figure.handedOff')}</Th>
          <Th num>{t('table.replies')}</Th>
          {withCost && <Th num>{t('cost')}</Th>}
        </TableHead>
        <TableBody>
          {shown.map((day) => (
            <Tr key={day.date}>
              <Td className="whitespace-nowrap">{format.date(`${day.date}T12:00:00Z`)}</Td>
              <Td num>{format.number(day.handled)}</Td>
              <Td num>{format.number(day.resolved)}</Td>
              <Td num>{format.number(day.handedOff)}</Td>
              <Td num>{format.number(day.replies)}</Td>
              {withCost && <Td num>{format.micros(day.costMicros, 'USD')}</Td>}
            </Tr>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
