import type { ReactNode } from 'react';
import { BookOpen, FileText, Tag } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSourceNames } from '@/shared/session/source-names';
import { CheckLine, Checks, Facts } from './checks';

export interface CheckedFact {
  kind: string;
  text: string;
  backed: boolean;
  source?: string | null;
}

export interface ToolCall {
  name: string;
  outcome: string;
  arguments?: unknown;
  result?: unknown;
}

interface DecisionProps {
  facts: readonly CheckedFact[];
  sources: readonly string[];
  toolCalls: readonly ToolCall[];
  /** Version, model, time and cost, as far as they are known. */
  answer: readonly (readonly [ReactNode, ReactNode] | null | false)[];
}

/** Why the agent said it: checks (the failed first), sources, steps, answer. */
export function Decision({ facts, sources, toolCalls, answer }: DecisionProps) {
  const { t } = useTranslation();
  const known = useSourceNames();
  const nameOf = (source: string) => known(source) ?? sourceName(source, t);
  const ordered = [...facts].sort((a, b) => Number(a.backed) - Number(b.backed));
  return (
    <div className="grid gap-3">
      <Part title={t('decision.checks')}>
        {ordered.length === 0 ? (
          <p className="text-sm text-muted">{t('decision.noFacts')}</p>
        ) : (
          <Checks>
            {ordered.map((fact, index) => (
              <CheckLine key={index} passed={fact.backed}>
                {t(`decision.kind.${fact.kind}`, { defaultValue: fact.kind })} <b className="font-medium">{fact.text}</b>{' '}
                <span className={fact.backed ? 'text-muted' : 'text-danger-text'}>
                  {fact.backed ? (fact.source && `— ${nameOf(fact.source)}`) || '' : `— ${t('decision.unbacked')}`}
                </span>
              </CheckLine>
            ))}
          </Checks>
        )}
      </Part>
      {sources.length > 0 && (
        <Part title={t('decision.sources')}>
          <ul className="m-0 grid list-none gap-1 p-0 text-sm">
            {[...new Map(sources.map((source) => [nameOf(source), source])).values()].map((source) => (
              <li key={source} className="flex min-w-0 items-center gap-1.5">
                <SourceIcon source={source} />
                <span className="truncate">{nameOf(source)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {toolCalls.length > 0 && (
        <Part title={t('decision.steps')}>
          <ol className="m-0 grid list-none gap-1 p-0 text-sm">
            {toolCalls.map((call, index) => (
              <li key={index}>
                <details>
                  <summary className="flex justify-between gap-3">
                    <span className="min-w-0">{t(`decision.tool.${call.name}`, { defaultValue: call.name })}</span>
                    <span className={call.outcome === 'ok' ? 'text-muted' : 'text-warning-text'}>
                      {t(`decision.outcome.${call.outcome}`, { defaultValue: call.outcome })}
                    </span>
                  </summary>
                  <pre className="mt-1 max-h-48 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs break-all whitespace-pre-wrap">
                    {JSON.stringify(call.arguments, null, 1)}
                    {'\n→ '}
                    {JSON.stringify(call.result, null, 1)}
                  </pre>
                </details>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part title={t('decision.answer')}>
        <Facts rows={answer} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-xs text-muted">{title}</h3>
      {children}
    </section>
  );
}

const kindOf = (source: string) => source.split(':')[0] ?? '';

function SourceIcon({ source }: { source: string }) {
  const Icon = { catalogue: Tag, service: Tag, product: Tag, promotion: Tag, knowledge: BookOpen }[kindOf(source)] ?? FileText;
  return <Icon aria-hidden className="size-3.5 text-muted" />;
}

/** `service:cut` reads «service · cut»; a source that is words already stays as it is. */
function sourceName(source: string, t: TFunction) {
  const [kind = '', ...rest] = source.split(':');
  const known = t(`decision.source.${kind}`, { defaultValue: '' });
  if (!known) return source;
  return rest.length > 0 ? `${known} · ${rest.join(':')}` : known;
}
