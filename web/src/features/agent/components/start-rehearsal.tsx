import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Checkbox } from '@/shared/ui/checkbox';
import { Dialog } from '@/shared/ui/dialog';
import { RadioGroup } from '@/shared/ui/radio-group';
import { Select } from '@/shared/ui/select';
import { scenariosQuery, useStartRehearsal, type RehearsalWish } from '../api/rehearsals';
import { ScenarioText } from './scenario-text';

const counts = ['0', '10', '30', '50', '100'] as const;
const repeats = ['1', '2', '4', '8'] as const;
const mostPlays = 200;

/** What to play the draft over, against what, and how often. */
export function StartRehearsal({ published, onClose }: { published: boolean; onClose: () => void }) {
  const { t } = useTranslation('agent');
  const navigate = useNavigate();
  const start = useStartRehearsal();
  const errors = useErrors(start.error);
  const { data: scenarios = [] } = useQuery(scenariosQuery);
  const [last, setLast] = useState<(typeof counts)[number]>('30');
  const [saved, setSaved] = useState(true);
  const [lines, setLines] = useState('');
  const [baseline, setBaseline] = useState<RehearsalWish['baseline']>('said');
  const [times, setTimes] = useState<(typeof repeats)[number]>('1');
  const withSaved = saved && scenarios.length > 0;
  const nothing = last === '0' && !withSaved && lines.trim() === '';
  const plays = (Number(last) + (withSaved ? scenarios.length : 0)) * Number(times);
  const why = nothing ? t('start.nothing') : plays > mostPlays ? t('start.tooMany', { plays, most: mostPlays }) : undefined;
  const go = () =>
    start.mutate(
      {
        lastConversations: last === '0' ? undefined : Number(last),
        scenarioSet: withSaved ? '' : undefined,
        lines: lines.trim() || undefined,
        baseline,
        repeats: Number(times),
      },
      { onSuccess: ({ id }) => void navigate({ to: '/agent/rehearsals/$id', params: { id } }) },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={lines !== ''}
      title={t('start.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" pending={start.isPending} disabledReason={why} onClick={go}>
            {t('start.do')}
          </Button>
        </>
      }
    >
      <p className="text-sm text-muted">{t('start.body')}</p>
      <Select
        label={t('start.last')}
        value={last}
        onChange={setLast}
        options={counts.map((value) => ({
          value,
          label: value === '0' ? t('start.none') : t('start.lastCount', { count: Number(value) }),
        }))}
      />
      {scenarios.length > 0 && <Checkbox label={t('start.saved', { count: scenarios.length })} checked={saved} onChange={setSaved} />}
      <ScenarioText value={lines} onChange={setLines} error={start.error} />
      <RadioGroup
        label={t('start.baseline')}
        value={baseline}
        onChange={setBaseline}
        options={[
          { value: 'said', label: t('rehearsal.against.said') },
          {
            value: 'published',
            label: t('rehearsal.against.published'),
            disabled: !published,
            hint: published ? undefined : t('notPublished'),
          },
        ]}
      />
      <Select
        label={t('start.repeats')}
        hint={t('start.repeatsHint')}
        value={times}
        onChange={setTimes}
        options={repeats.map((value) => ({ value, label: t('start.times', { count: Number(value) }) }))}
      />
      {start.error && (
        <Banner tone="danger" boxed>
          {errors.form()}
        </Banner>
      )}
    </Dialog>
  );
}
