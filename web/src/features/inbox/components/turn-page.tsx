import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/shared/lib/cn';
import { useFormat } from '@/shared/lib/use-format';
import { buttonClass } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Chip } from '@/shared/ui/chip';
import { ErrorState } from '@/shared/ui/error-state';
import { PageHeader } from '@/shared/ui/page-header';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { turnQuery } from '../api/messages';
import type { SeenLine, TurnDetail } from '../api/types';
import { TurnRecord } from './turn-record';

/** One decision record, whole: what the agent saw, by which instructions it spoke, what it checked, said and spent. */
export function TurnPage({ id, turnId }: { id: string; turnId: string }) {
  const { t } = useTranslation('inbox');
  const { data, error, isPending, refetch } = useQuery(turnQuery(id, turnId));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title={t('turn.title')}
        before={
          <Link
            to="/inbox/$id"
            params={{ id }}
            aria-label={t('turn.back')}
            className={buttonClass({ variant: 'quiet', className: '-ml-2 w-9 px-0' })}
          >
            <ChevronLeft aria-hidden className="size-5" />
          </Link>
        }
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {isPending ? (
          <Loading what={t('turn.title')}>
            <SkeletonRows rows={6} />
          </Loading>
        ) : data ? (
          <Whole detail={data} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </div>
    </div>
  );
}

function Whole({ detail: { turn, voice, saw, said } }: { detail: TurnDetail }) {
  const { t } = useTranslation('inbox');
  const read = said.filter((line) => line.kind === 'reply');
  const kept = said.filter((line) => line.kind !== 'reply');
  const blocked = turn.text && !said.some((line) => line.text === turn.text) ? turn.text : null;
  return (
    <div className="mx-auto grid max-w-260 items-start gap-4 p-5 max-md:p-3 lg:grid-cols-2">
      <div className="grid min-w-0 gap-4">
        <Card title={t('turn.saw')}>
          <Lines lines={saw} empty={t('turn.nothing')} />
        </Card>
        <Card title={t('turn.voice')}>
          <p className="p-4 wrap-anywhere whitespace-pre-wrap">
            {voice ? (
              voice.instructions || <span className="text-muted">{t('turn.noInstructions')}</span>
            ) : (
              <span className="text-muted">{t('turn.noVoice')}</span>
            )}
          </p>
        </Card>
      </div>
      <div className="grid min-w-0 gap-4">
        <Card title={t('turn.said')}>
          <Lines lines={read} empty={t('turn.silent')} />
        </Card>
        {kept.length > 0 && (
          <Card title={t('turn.discarded')}>
            <Lines lines={kept} empty="" />
          </Card>
        )}
        {blocked && (
          <Card title={t('turn.blocked')}>
            <p className="p-4 wrap-anywhere whitespace-pre-wrap">{blocked}</p>
          </Card>
        )}
        <section aria-label={t('turn.title')} className="min-w-0 rounded-lg border border-line bg-surface p-4">
          <TurnRecord turn={turn} />
        </section>
      </div>
    </div>
  );
}

function Lines({ lines, empty }: { lines: readonly SeenLine[]; empty: string }) {
  if (lines.length === 0) return <p className="p-4 text-sm text-muted">{empty}</p>;
  return (
    <ol className="m-0 grid list-none gap-3 p-4">
      {lines.map((line) => (
        <li key={line.sequence}>
          <Line line={line} />
        </li>
      ))}
    </ol>
  );
}

function Line({ line }: { line: SeenLine }): ReactNode {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const tone = { customer: 'border-customer-line', agent: 'border-ai-line', member: 'border-human-line', system: 'border-line' }[
    line.author
  ];
  return (
    <div className={cn('border-l-2 pl-3', tone)}>
      <p className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
        <span className="font-medium">{t(`said.${line.author}`, { name: t('author.member') })}</span>
        <time dateTime={line.at}>{format.dateTime(line.at)}</time>
        {line.waiting && <Chip tone="info">{t('turn.waiting')}</Chip>}
      </p>
      <p className="wrap-anywhere whitespace-pre-wrap">{line.text}</p>
    </div>
  );
}
