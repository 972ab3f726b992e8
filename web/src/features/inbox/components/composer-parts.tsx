import { FileText, Lock, Send, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isOffline } from '@/shared/api/client';
import { useErrors } from '@/shared/lib/use-errors';
import { Button } from '@/shared/ui/button';
import { ErrorDetails } from '@/shared/ui/error-state';
import { IconButton } from '@/shared/ui/icon-button';
import { Kbd } from '@/shared/ui/kbd';
import type { QuotedRow } from '../api/types';
import { AttachButton } from './file-tray';
import { Quote } from './message-content';

interface SendRowProps {
  note: boolean;
  empty: boolean;
  onFiles: (files: File[]) => void;
  onTemplate?: () => void;
}

export function SendRow({ note, empty, onFiles, onTemplate }: SendRowProps) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex items-center gap-2">
      {note ? (
        <span className="flex items-center gap-1 text-xs text-note-text">
          <Lock aria-hidden className="size-3.5" />
          {t('onlyTeam')}
        </span>
      ) : (
        <AttachButton onFiles={onFiles} />
      )}
      {onTemplate && !note && (
        <Button variant="quiet" size="sm" icon={<FileText aria-hidden />} onClick={onTemplate}>
          {t('template.open')}
        </Button>
      )}
      <span className="ml-auto flex items-center gap-1 text-xs text-muted max-md:hidden">
        <Kbd>Ctrl</Kbd>
        <Kbd>Enter</Kbd>
      </span>
      <Button
        type="submit"
        variant="primary"
        icon={note ? <Lock aria-hidden /> : <Send aria-hidden />}
        disabled={empty}
        className="max-md:ml-auto"
      >
        {note ? t('addNote') : t('send')}
      </Button>
    </div>
  );
}

export function SendProblem({ error }: { error: Error | null }) {
  const { t } = useTranslation('inbox');
  const errors = useErrors(error);
  if (!error) return null;
  return (
    <div role="alert" className="pt-2 text-sm text-danger-text">
      {isOffline(error) ? t('sendOffline') : t('sendFailed', { reason: errors.form('text') ?? '' })}
      <ErrorDetails error={error} />
    </div>
  );
}

/** Above the words: what they answer. */
export function Quoted({ quoted, onDrop }: { quoted: QuotedRow; onDrop?: () => void }) {
  const { t } = useTranslation('inbox');
  return (
    <div className="flex items-start gap-2 pt-2">
      <div className="min-w-0 flex-1">
        <Quote quoted={quoted} />
      </div>
      <IconButton size="sm" label={t('quote.drop')} icon={<X aria-hidden />} onClick={onDrop} />
    </div>
  );
}

export function DropHint() {
  const { t } = useTranslation('inbox');
  return (
    <div className="pointer-events-none absolute inset-1 z-1 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-surface text-base font-medium">
      {t('file.drop')}
    </div>
  );
}
