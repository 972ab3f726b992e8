import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '@/shared/lib/shortcuts';
import { useDebouncedCallback } from '@/shared/lib/use-debounced-callback';
import { FilterChip } from '@/shared/ui/chip';
import { IconButton } from '@/shared/ui/icon-button';
import { Menu, MenuChoice, MenuSeparator } from '@/shared/ui/menu';
import { Tabs } from '@/shared/ui/tabs';
import { TextField } from '@/shared/ui/text-field';
import { channelsQuery } from '../api/channels';
import type { InboxFilters as Filters } from '../api/conversations';
import { inboxCountsQuery } from '../api/counts';

interface InboxFiltersProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function InboxFilters({ filters, onChange }: InboxFiltersProps) {
  const { t } = useTranslation('inbox');
  const { data: counts } = useQuery(inboxCountsQuery);
  const { tab = 'all', state, handedOff } = filters;
  const toggle = (next: Filters['state']) => onChange({ ...filters, state: state === next ? undefined : next, handedOff: undefined });
  return (
    <div className="grid flex-none gap-2 px-4 max-md:px-4">
      <SearchBox value={filters.q ?? ''} onSearch={(q) => onChange({ ...filters, q: q || undefined })} />
      <Tabs
        label={t('tabs')}
        value={tab}
        onChange={(next) => onChange({ ...filters, tab: next === 'all' ? undefined : next })}
        tabs={[
          { value: 'mine', label: t('tab.mine'), count: counts?.mine },
          { value: 'unassigned', label: t('tab.unassigned'), count: counts?.unassigned },
          { value: 'all', label: t('tab.all'), count: counts?.all },
        ]}
      />
      <div role="group" aria-label={t('filters')} className="-mx-4 flex items-center gap-1.25 overflow-x-auto px-4 py-1 pb-2">
        <FilterChip
          pressed={handedOff === true}
          count={counts?.handedOff}
          onClick={() => onChange({ ...filters, state: undefined, handedOff: handedOff ? undefined : true })}
        >
          {t('filter.handedOff')}
        </FilterChip>
        <FilterChip pressed={state === 'agent'} onClick={() => toggle('agent')}>
          {t('filter.agent')}
        </FilterChip>
        <FilterChip pressed={state === 'open'} onClick={() => toggle('open')} className="md:max-lg:hidden">
          {t('filter.open')}
        </FilterChip>
        <MoreFilters filters={filters} onChange={onChange} />
      </div>
    </div>
  );
}

function MoreFilters({ filters, onChange }: InboxFiltersProps) {
  const { t } = useTranslation('inbox');
  const { data: channels = [] } = useQuery(channelsQuery);
  const more = filters.state === 'snoozed' || filters.state === 'closed' || filters.channel !== undefined;
  return (
    <Menu
      trigger={
        <IconButton
          label={t('filter.more')}
          icon={<Ellipsis />}
          size="sm"
          variant={more ? 'secondary' : 'quiet'}
          className={more ? 'rounded-full border-accent-line bg-accent-soft text-accent-text' : 'rounded-full'}
        />
      }
    >
      <MenuChoice
        label={t('filter.state')}
        value={filters.state ?? 'any'}
        onChange={(next) => onChange({ ...filters, state: next === 'any' ? undefined : next, handedOff: undefined })}
        options={(['any', 'open', 'agent', 'snoozed', 'closed'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
      />
      {channels.length > 1 && (
        <>
          <MenuSeparator />
          <MenuChoice
            label={t('filter.channel')}
            value={filters.channel ?? 'any'}
            onChange={(next) => onChange({ ...filters, channel: next === 'any' ? undefined : next })}
            options={[{ value: 'any', label: t('filter.anyChannel') }, ...channels.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </>
      )}
    </Menu>
  );
}

/** Searches a moment after the last key, or at once with Enter. */
function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState(value);
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    setText(value);
  }
  const search = (next: string) => {
    setGiven(next.trim());
    onSearch(next.trim());
  };
  const { later, cancel } = useDebouncedCallback(search, 350);
  useShortcut('/', () => document.getElementById('inbox-search')?.querySelector('input')?.focus());
  return (
    <form
      role="search"
      id="inbox-search"
      onSubmit={(event) => {
        event.preventDefault();
        cancel();
        search(text);
      }}
    >
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
          later(next);
        }}
      />
    </form>
  );
}
