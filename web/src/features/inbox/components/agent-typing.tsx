import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';

/** The agent is writing; the seconds since the customer's words, to the second. */
export function AgentTyping({ since }: { since: string }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - new Date(since).getTime()) / 1000));
  return (
    <div className="flex items-center justify-end gap-1.5 px-1 text-xs text-muted">
      <span aria-hidden className="flex gap-0.75 [&>i]:size-1.25 [&>i]:rounded-full [&>i]:bg-ai motion-safe:[&>i]:animate-pulse">
        <i />
        <i className="[animation-delay:150ms]" />
        <i className="[animation-delay:300ms]" />
      </span>
      <span className="font-medium text-ai-text">{t('agentWrites')}</span>
      {seconds < 600 && <span className="num">{format.seconds(seconds)}</span>}
    </div>
  );
}
