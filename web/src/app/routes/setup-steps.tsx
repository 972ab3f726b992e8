import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TestChat } from '@/features/agent/components/test-chat';
import { QuickServices } from '@/features/catalogue/components/quick-services';
import { channelsQuery, useCreateWebChat } from '@/features/channels/api/channels';
import { AgentOnChannel } from '@/features/channels/components/agent-on-channel';
import { WebChatCode } from '@/features/channels/components/web-chat-code';
import { KnowledgeList } from '@/features/knowledge/components/knowledge-list';
import { useApplyTemplate } from '@/features/onboarding/api/set-up';
import { SetupStep } from '@/features/onboarding/components/setup-frame';
import { TemplateChoice } from '@/features/onboarding/components/template-choice';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';

export interface Ways {
  onNext: () => void;
  onSkip?: () => void;
  onBack?: () => void;
}

export function TemplateStep({ onSkip, taken, onTaken }: Ways & { taken: string | null; onTaken: (key: string) => void }) {
  const { t } = useTranslation('onboarding');
  const { locale } = useFormat();
  const [chosen, setChosen] = useState(taken);
  const apply = useApplyTemplate();
  const errors = useErrors(apply.error);
  const next = () => {
    if (!chosen) return;
    if (chosen === taken) onTaken(chosen);
    else apply.mutate({ key: chosen, language: locale }, { onSuccess: () => onTaken(chosen) });
  };
  return (
    <SetupStep
      step="template"
      onNext={next}
      onSkip={onSkip}
      pending={apply.isPending}
      error={errors.form()}
      disabledReason={chosen ? undefined : t('template.choose')}
      nextLabel={t('template.next')}
    >
      <TemplateChoice value={chosen} onChange={setChosen} />
    </SetupStep>
  );
}

export const ServicesStep = (ways: Ways) => (
  <SetupStep step="services" {...ways}>
    <QuickServices />
  </SetupStep>
);

export const QuestionsStep = (ways: Ways) => (
  <SetupStep step="questions" {...ways}>
    <KnowledgeList />
  </SetupStep>
);

export function TrialStep(ways: Ways) {
  const { t } = useTranslation('onboarding');
  return (
    <SetupStep step="trial" {...ways}>
      <Card className="flex h-136 max-h-[70dvh] flex-col overflow-hidden">
        <TestChat examples={[t('ask.price'), t('ask.hours'), t('ask.book')]} />
      </Card>
    </SetupStep>
  );
}

export function ChatStep({ onNext, onBack, pending, error }: Ways & { pending: boolean; error?: string }) {
  const { t } = useTranslation('onboarding');
  const channels = useQuery(channelsQuery);
  const create = useCreateWebChat();
  const errors = useErrors(create.error);
  const chat = channels.data?.find((row) => row.kind === 'webChat');
  return (
    <SetupStep step="chat" onNext={onNext} onBack={onBack} pending={pending} error={error ?? errors.form()} nextLabel={t('chat.finish')}>
      {chat ? (
        <Card title={chat.name}>
          <div className="grid grid-cols-1 gap-6 p-4">
            <AgentOnChannel row={chat} canEdit />
            <WebChatCode row={chat} />
          </div>
        </Card>
      ) : (
        <Card>
          <div className="grid justify-items-start gap-3 p-4">
            <p className="text-muted">{t('chat.why')}</p>
            <Button variant="primary" pending={create.isPending} onClick={() => create.mutate(t('chat.name'))}>
              {t('chat.create')}
            </Button>
          </div>
        </Card>
      )}
    </SetupStep>
  );
}
