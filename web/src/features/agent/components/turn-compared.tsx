import type { ReactNode } from 'react';
import { Forward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Chip } from '@/shared/ui/chip';
import { CheckLine, Checks } from '@/shared/ui/checks';
import { WordDiff } from '@/shared/ui/word-diff';
import type { RehearsalCaseDetail, RehearsalRow, RehearsedAnswer } from '../api/rehearsals';
import { DifferenceChips } from './difference-chips';

type Turn = RehearsalCaseDetail['trials'][number]['turns'][number];

/** The customer's words, then the answer before and the draft's side by side. */
export function TurnCompared({ text, turn, baseline }: { text: string; turn: Turn; baseline: RehearsalRow['baseline'] }) {
  const { t } = useTranslation('agent');
  const { draft, before, differences } = turn;
  return (
    <article className="overflow-hidden rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-start gap-2 border-b border-line px-4 py-2.5">
        <p className="min-w-0 flex-1 basis-60 text-md break-words whitespace-pre-wrap">{text}</p>
        <span className="flex flex-wrap gap-1.5">
          <DifferenceChips differences={differences} />
        </span>
      </header>
      <div className={before ? 'grid max-md:divide-y max-md:divide-line md:grid-cols-2 md:divide-x md:divide-line' : undefined}>
        {before && (
          <Answer title={before.author === 'member' ? t('rehearsal.saidMember') : t(`rehearsal.before.${baseline}`)} answer={before}>
            <WordDiff before={before.text ?? ''} after={draft.text ?? ''} side="before" />
          </Answer>
        )}
        <Answer title={t('rehearsal.draft')} answer={draft}>
          {before ? (
            <WordDiff before={before.text ?? ''} after={draft.text ?? ''} side="after" />
          ) : (
            <p className="break-words whitespace-pre-wrap">{draft.text}</p>
          )}
        </Answer>
      </div>
    </article>
  );
}

function Answer({ title, answer, children }: { title: string; answer: RehearsedAnswer; children: ReactNode }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  const tokens = answer.inputTokens + answer.outputTokens;
  return (
    <section className="grid min-w-0 content-start gap-2 p-4">
      <h3 className="text-sm text-muted">{title}</h3>
      {answer.text ? <div className="text-md">{children}</div> : <p className="text-sm text-muted">{t('rehearsal.saysNothing')}</p>}
      <p className="flex flex-wrap items-center gap-1.5 empty:hidden">
        {answer.handOffReason && (
          <Chip tone="warning" icon={<Forward aria-hidden />}>
            {t(`common:reason.${answer.handOffReason}`)}
          </Chip>
        )}
        {answer.offersServiceId && <Chip tone="info">{answer.books ? t('rehearsal.books') : t('rehearsal.offers')}</Chip>}
        {tokens > 0 && (
          <span className="text-xs num text-muted">
            {t('rehearsal.tokenCount', { tokens: format.number(tokens) })} · {format.micros(answer.costMicros, 'USD')}
          </span>
        )}
      </p>
      {answer.unbacked.length > 0 && (
        <Checks>
          {answer.unbacked.map((fact, index) => (
            <CheckLine key={index} passed={false}>
              {t(`common:decision.kind.${fact.kind}`, { defaultValue: fact.kind })} <b className="font-medium">{fact.text}</b>{' '}
              <span className="text-danger-text">— {t('common:decision.unbacked')}</span>
            </CheckLine>
          ))}
        </Checks>
      )}
    </section>
  );
}
