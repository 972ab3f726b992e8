import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { MessageSquare, Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useIsWide } from '@/shared/lib/use-media';
import { useCan } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { Chip } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Sheet } from '@/shared/ui/sheet';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { agentQuery } from '../api/agent';
import { modelQuery } from '../api/model';
import { DraftCard } from './draft-card';
import { MannersCard } from './manners-card';
import { ModelCard } from './model-card';
import { ModesCard } from './modes-card';
import { RehearsalCard } from './rehearsal-card';
import { ScenariosCard } from './scenarios-card';
import { TestChat } from './test-chat';
import { VersionsCard } from './versions-card';

/** Modes, draft and versions in the middle, the trial beside them. */
export function AgentSettings() {
  const { t } = useTranslation('agent');
  const agent = useQuery(agentQuery);
  const model = useQuery(modelQuery);
  const canEdit = useCan('admin');
  const wide = useIsWide();
  const [trying, setTrying] = useState(false);
  const examples = [t('test.example1'), t('test.example2'), t('test.example3')];
  const version = agent.data?.publishedVersion ?? null;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('title')}
        beside={
          agent.data && (
            <Chip tone={version === null ? 'neutral' : 'ai'} icon={<Sparkle aria-hidden />}>
              {version === null ? t('notPublished') : t('works', { version })}
            </Chip>
          )
        }
        actions={
          canEdit &&
          !wide && (
            <Button icon={<MessageSquare aria-hidden />} onClick={() => setTrying(true)}>
              {t('test.open')}
            </Button>
          )
        }
      />
      <div className="flex min-h-0 flex-1">
        <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">
          <div className="mx-auto grid max-w-190 gap-4 p-5 max-md:p-3">
            {agent.isPending ? (
              <Loading what={t('title')}>
                <SkeletonRows rows={5} />
              </Loading>
            ) : agent.isError && !agent.data ? (
              <ErrorState error={agent.error} onRetry={() => void agent.refetch()} />
            ) : (
              <>
                <ModesCard channels={agent.data.channels} canEdit={canEdit} />
                <DraftCard agent={agent.data} canEdit={canEdit} />
                <RehearsalCard agent={agent.data} canEdit={canEdit} />
                <ScenariosCard canEdit={canEdit} />
                <ModelCard canEdit={canEdit} />
                <MannersCard canEdit={canEdit} />
                <VersionsCard canEdit={canEdit} />
              </>
            )}
          </div>
        </div>
        {wide && canEdit && (
          <aside aria-label={t('test.title')} className="flex w-96 flex-none flex-col border-l border-line bg-surface">
            <header className="flex min-h-12 flex-none items-center gap-2 border-b border-line px-4">
              <h2 className="font-semibold">{t('test.title')}</h2>
              {model.data?.answers === 'builtIn' && <Chip tone="success">{t('test.free')}</Chip>}
            </header>
            <TestChat examples={examples} />
          </aside>
        )}
      </div>
      {!wide && (
        <Sheet open={trying} onClose={() => setTrying(false)} title={t('test.title')}>
          <div className="flex h-full flex-col">
            <TestChat examples={examples} />
          </div>
        </Sheet>
      )}
    </div>
  );
}
