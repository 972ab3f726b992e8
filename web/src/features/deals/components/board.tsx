import { useState } from 'react';
import { MoveRight, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { useMembers } from '@/shared/session/members';
import { Avatar } from '@/shared/ui/avatar';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuChoice } from '@/shared/ui/menu';
import { totalOf, type DealRow, type Stage } from '../api/deals';

interface BoardProps {
  stages: readonly Stage[];
  deals: readonly DealRow[];
  canWrite: boolean;
  onMove: (deal: DealRow, stageId: string) => void;
  onOpen: (deal: DealRow) => void;
  onAdd: (stageId: string) => void;
}

/** A column a stage. A card is dragged with a mouse, or moved by the menu on it. */
export function Board({ deals, ...board }: BoardProps) {
  const [dragged, setDragged] = useState<DealRow | null>(null);
  return (
    <div
      className="relative flex min-h-0 flex-1 snap-x scroll-px-4 gap-3 overflow-x-auto p-4 max-md:gap-2 max-md:p-3"
      onDragEnd={() => setDragged(null)}
    >
      {board.stages.map((stage) => (
        <Column
          key={stage.id}
          stage={stage}
          {...board}
          deals={deals.filter((deal) => deal.stageId === stage.id)}
          dragged={dragged}
          onDrag={setDragged}
        />
      ))}
    </div>
  );
}

interface ColumnProps extends BoardProps {
  stage: Stage;
  dragged: DealRow | null;
  onDrag: (deal: DealRow | null) => void;
}

function Column({ stage, deals, dragged, onDrag, ...board }: ColumnProps) {
  const { t } = useTranslation('deals');
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  const total = totalOf(deals);
  return (
    <section
      aria-label={stage.name}
      onDragOver={(event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged) board.onMove(dragged, stage.id);
        onDrag(null);
      }}
      className={cn(
        'flex max-w-80 min-w-60 flex-1 snap-start flex-col rounded-lg bg-sunken max-md:w-[82vw] max-md:flex-none',
        isOver && dragged && 'shadow-[inset_0_0_0_2px_var(--color-accent)]',
      )}
    >
      <header className="flex items-center gap-2 px-3 pt-2.5 pb-1.5">
        <h2 className="min-w-0 truncate text-sm font-semibold">{stage.name}</h2>
        <span className="text-xs num text-muted">{deals.length}</span>
        <span className="ml-auto text-xs num text-muted">{total && format.money(total)}</span>
        {board.canWrite && (
          <IconButton size="sm" label={t('addTo', { stage: stage.name })} icon={<Plus />} onClick={() => board.onAdd(stage.id)} />
        )}
      </header>
      <ul className="m-0 grid min-h-16 flex-1 list-none content-start gap-2 overflow-y-auto p-2 pt-1">
        {deals.map((deal) => (
          <li key={deal.id}>
            <Card deal={deal} {...board} onDrag={onDrag} lifted={dragged?.id === deal.id} />
          </li>
        ))}
        {deals.length === 0 && <li className="p-3 text-center text-sm text-muted">{t('none')}</li>}
      </ul>
    </section>
  );
}

type CardProps = Omit<BoardProps, 'deals' | 'onAdd'> & { deal: DealRow; lifted: boolean; onDrag: (deal: DealRow | null) => void };

function Card({ deal, stages, canWrite, onMove, onOpen, onDrag, lifted }: CardProps) {
  const { t } = useTranslation('deals');
  const format = useFormat();
  const owner = useMembers().find(({ id }) => id === deal.ownerId);
  return (
    <article
      draggable={canWrite}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', deal.title);
        onDrag(deal);
      }}
      className={cn('rounded-md border border-line bg-surface p-2.5', lifted && 'opacity-40')}
    >
      <div className="flex items-start gap-1">
        <button
          type="button"
          onClick={() => onOpen(deal)}
          className="min-h-7 min-w-0 flex-1 text-left font-medium break-words hover:underline touch:min-h-9"
        >
          {deal.title}
        </button>
        {canWrite && (
          <Menu trigger={<IconButton size="sm" label={t('move', { title: deal.title })} icon={<MoveRight />} />}>
            <MenuChoice
              label={t('stage')}
              value={deal.stageId}
              onChange={(stageId) => onMove(deal, stageId)}
              options={stages.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Menu>
        )}
      </div>
      <p className="truncate text-sm text-muted">{deal.contactName ?? t('nameless')}</p>
      <div className="mt-1.5 flex items-center gap-2">
        <span className="text-sm font-medium num">{deal.value && format.money(deal.value)}</span>
        <time dateTime={deal.updatedAt} className="ml-auto text-xs text-muted">
          {format.listTime(deal.updatedAt)}
        </time>
        {owner && (
          <span title={owner.name}>
            <Avatar name={owner.name} tone="human" size="sm" />
            <span className="sr-only">{owner.name}</span>
          </span>
        )}
      </div>
    </article>
  );
}
