import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Forward, RotateCcw, Send, Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { useFormat } from '@/shared/lib/use-format';
import { Chip } from '@/shared/ui/chip';
import { Decision } from '@/shared/ui/decision';
import { IconButton } from '@/shared/ui/icon-button';
import { TextField } from '@/shared/ui/text-field';
import { askTest, type TestLine } from '../api/agent';

interface TestChatProps {
  /** Questions to begin with, one press each. */
  examples?: readonly string[];
  /** Without the records, for a first look. */
  short?: boolean;
}

/** Talk to the draft as a customer would; nothing is written, booked or sent. */
export function TestChat({ examples = [], short = false }: TestChatProps) {
  const { t } = useTranslation('agent');
  const { locale } = useFormat();
  const [lines, setLines] = useState<TestLine[]>([]);
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  const dialogue = lines.findLast((line) => line.answer)?.answer?.dialogue ?? null;
  const ask = useMutation({
    mutationFn: ({ before, words }: { before: TestLine[]; words: string }) => askTest(before, words, dialogue, locale),
    onMutate: ({ before, words }) => setLines([...before, { role: 'customer', text: words }]),
    onSuccess: ({ answer, took }) => setLines((now) => [...now, { role: 'agent', text: answer.reply ?? '', answer, took }]),
    onError: (_error, { before, words }) => {
      setLines(before);
      setText(words);
    },
  });
  const errors = useErrors(ask.error);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [lines.length]);
  const send = (words: string) => {
    if (!words.trim() || ask.isPending) return;
    setText('');
    ask.mutate({ before: lines, words: words.trim() });
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        role="log"
        aria-label={t('test.title')}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto bg-bg p-4 -outline-offset-2"
      >
        {lines.length === 0 && (
          <div className="grid gap-3 text-sm text-muted">
            <p>{t('test.hint')}</p>
            <div className="flex flex-wrap gap-1.5">
              {examples.map((example) => (
                <button
                  key={example}
                  type="button"
                  onClick={() => send(example)}
                  className="min-h-8 rounded-full border border-line-strong bg-surface px-3 text-left text-text hover:bg-hover touch:min-h-11"
                >
                  {example}
                </button>
              ))}
            </div>
          </div>
        )}
        {lines.map((line, index) => (
          <Line key={index} line={line} short={short} />
        ))}
        {ask.isPending && (
          <p role="status" className="flex items-center gap-1.5 text-xs font-medium text-ai-text">
            <Sparkle aria-hidden className="size-3.5" />
            {t('test.writes')}
          </p>
        )}
        <div ref={end} />
      </div>
      {ask.error && (
        <p role="alert" className="border-t border-line px-4 pt-2 text-sm text-danger-text">
          {errors.form()}
        </p>
      )}
      <form
        className="flex flex-none items-start gap-2 border-t border-line bg-surface p-3"
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
        }}
      >
        <TextField
          label={t('test.ask')}
          hideLabel
          placeholder={t('test.ask')}
          value={text}
          onChange={setText}
          className="flex-1"
          autoComplete="off"
        />
        <IconButton type="submit" label={t('test.send')} icon={<Send />} variant="secondary" pending={ask.isPending} />
        {lines.length > 0 && <IconButton label={t('test.again')} icon={<RotateCcw />} onClick={() => setLines([])} />}
      </form>
    </div>
  );
}

function Line({ line, short }: { line: TestLine; short: boolean }) {
  const { t } = useTranslation('agent');
  const format = useFormat();
  if (line.role === 'customer')
    return (
      <div className="grid justify-items-end gap-0.5">
        <p className="max-w-[85%] rounded-xl rounded-br-sm border border-human-line bg-human-soft px-3 py-2 text-md break-words whitespace-pre-wrap">
          {line.text}
        </p>
        <span className="px-1 text-xs text-muted">{t('test.you')}</span>
      </div>
    );
  const { answer } = line;
  return (
    <div className="grid justify-items-start gap-1.5">
      {line.text && (
        <p className="max-w-[92%] rounded-xl rounded-bl-sm border border-ai-line bg-ai-soft px-3 py-2 text-md break-words whitespace-pre-wrap">
          {line.text}
        </p>
      )}
      <span className="flex flex-wrap items-center gap-1.5 px-1 text-xs text-muted">
        <span className="inline-flex items-center gap-1 font-medium text-ai-text">
          <Sparkle aria-hidden className="size-3.5" />
          {t('title')}
        </span>
        {line.took !== undefined && <span className="num">{format.seconds(line.took / 1000)}</span>}
        {answer?.handOffReason && (
          <Chip tone="warning" icon={<Forward aria-hidden />}>
            {t('test.handedOff', { reason: t(`common:reason.${answer.handOffReason}`) })}
          </Chip>
        )}
      </span>
      {answer && !short && (
        <details className="w-full rounded-lg border border-line bg-surface p-3" open>
          <summary className="text-sm font-semibold">
            {t('test.checked', { passed: answer.facts.filter((fact) => fact.backed).length, all: answer.facts.length })}
          </summary>
          <div className="mt-2">
            <Decision
              facts={answer.facts}
              sources={answer.sources}
              toolCalls={answer.toolCalls}
              answer={[
                [t('test.outcome'), t(`outcome.${answer.outcome}`)],
                answer.use.inputTokens > 0 && [t('model.name'), answer.use.model],
                answer.use.inputTokens > 0 && [t('test.tokens'), `${answer.use.inputTokens} → ${answer.use.outputTokens}`],
                answer.use.costMicros > 0 && [t('test.cost'), `$${(answer.use.costMicros / 1_000_000).toFixed(4)}`],
              ]}
            />
          </div>
        </details>
      )}
    </div>
  );
}
