import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { ConfirmDialog } from '@/shared/ui/confirm-dialog';
import { toast } from '@/shared/ui/toast-store';
import { usePublish, type AgentView } from '../api/agent';
import { rehearsalQuery, type RehearsalRow } from '../api/rehearsals';
import { DifferenceChips } from './difference-chips';

const shown = 5;

/** Asks before customers hear the draft, and says what its rehearsal found. */
export function PublishDialog({ agent, onClose }: { agent: AgentView; onClose: () => void }) {
  const { t } = useTranslation('agent');
  const publish = usePublish();
  const errors = useErrors(publish.error);
  const version = (agent.publishedVersion ?? 0) + 1;
  const rehearsal = agent.rehearsal?.isOfDraft ? agent.rehearsal : null;
  const worse = rehearsal !== null && rehearsal.worse + rehearsal.failed > 0;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('draft.publishTitle', { version })}
      confirmLabel={t(worse ? 'publish.anyway' : 'draft.publishDo', { version })}
      pending={publish.isPending}
      error={errors.form()}
      onConfirm={() =>
        publish.mutate(agent.version, {
          onSuccess: () => {
            onClose();
            toast(t('draft.published', { version }));
          },
        })
      }
    >
      <div className="grid gap-3">
        <p>{t('draft.publishBody')}</p>
        {rehearsal === null ? (
          <Banner boxed>{t('publish.notRehearsed')}</Banner>
        ) : rehearsal.status === 'running' ? (
          <Banner boxed>{t('publish.running')}</Banner>
        ) : worse ? (
          <Worse rehearsal={rehearsal} />
        ) : (
          <Banner boxed>{t('publish.good', { cases: t('rehearsal.cases', { count: rehearsal.cases }) })}</Banner>
        )}
      </div>
    </ConfirmDialog>
  );
}

function Worse({ rehearsal }: { rehearsal: RehearsalRow }) {
  const { t } = useTranslation('agent');
  const { data } = useQuery(rehearsalQuery(rehearsal.id));
  const cases = data?.cases.filter((one) => one.isWorse || one.status === 'failed') ?? [];
  const count = rehearsal.worse + rehearsal.failed;
  return (
    <Banner tone="warning" boxed className="items-start py-2.5">
      <p>{t('publish.worse', { count })}</p>
      <ul className="m-0 mt-1.5 grid list-none gap-1.5 p-0">
        {cases.slice(0, shown).map((one) => (
          <li key={one.id} className="grid gap-0.5">
            <Link to="/agent/rehearsals/$id" params={{ id: rehearsal.id }} search={{ case: one.id }} className="line-clamp-1 underline">
              {one.title}
            </Link>
            <span className="flex flex-wrap gap-1.5">
              <DifferenceChips differences={one.differences} />
            </span>
          </li>
        ))}
      </ul>
      {count > shown && <p className="mt-1">{t('publish.more', { count: count - shown })}</p>}
    </Banner>
  );
}
