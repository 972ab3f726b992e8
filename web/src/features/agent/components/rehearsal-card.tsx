import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Button, buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { EmptyState } from '@/shared/ui/empty-state';
import type { AgentView } from '../api/agent';
import { RehearsalFigures } from './rehearsal-figures';
import { RehearsalProgress } from './rehearsal-progress';
import { StartRehearsal } from './start-rehearsal';

/** The newest rehearsal of the draft, and a way to begin one. */
export function RehearsalCard({ agent, canEdit }: { agent: AgentView; canEdit: boolean }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const [starting, setStarting] = useState(false);
  const { rehearsal } = agent;
  const running = rehearsal?.status === 'running';
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          {t('rehearsal.title')}
          {rehearsal && !rehearsal.isOfDraft && <Chip tone="warning">{t('rehearsal.outdated')}</Chip>}
        </span>
      }
      actions={
        <>
          {rehearsal && (
            <Link to="/agent/rehearsals/$id" params={{ id: rehearsal.id }} className={buttonClass({ variant: 'quiet', size: 'sm' })}>
              {t('rehearsal.look')}
            </Link>
          )}
          {canEdit && (
            <Button
              size="sm"
              icon={<Play aria-hidden />}
              disabledReason={running ? t('rehearsal.runs') : undefined}
              onClick={() => setStarting(true)}
            >
              {t('rehearsal.start')}
            </Button>
          )}
        </>
      }
    >
      {rehearsal ? (
        <>
          {running ? <RehearsalProgress rehearsal={rehearsal} /> : <RehearsalFigures rehearsal={rehearsal} />}
          <p className="px-4 pb-3 text-xs text-muted">
            {[
              t('rehearsal.cases', { count: rehearsal.cases }),
              t(`rehearsal.against.${rehearsal.baseline}`),
              format.dateTime(rehearsal.startedAt),
            ].join(' · ')}
          </p>
        </>
      ) : (
        <EmptyState>{t('rehearsal.empty')}</EmptyState>
      )}
      {starting && <StartRehearsal published={agent.publishedVersion !== null} onClose={() => setStarting(false)} />}
    </Card>
  );
}
