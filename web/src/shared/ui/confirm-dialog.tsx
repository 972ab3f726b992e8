import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from './banner';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './text-field';

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What changes and what stays, with counts. */
  children: ReactNode;
  /** A verb with its object: `Видалити 3 контакти`. */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  pending?: boolean;
  danger?: boolean;
  /** Cannot be undone: the word `видалити` has to be typed. */
  typed?: boolean;
  error?: string;
}

/** Only for what cannot be undone, costs money or reaches customers; everything else is done at once with Undo. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  pending,
  danger,
  typed,
  error,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const formId = useId();
  const [word, setWord] = useState('');
  const ready = !typed || word.trim().toLowerCase() === t('deleteWord');
  const close = () => {
    setWord('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      footer={
        <>
          <Button onClick={close}>{cancelLabel ?? t('cancel')}</Button>
          <Button type="submit" form={formId} variant={danger ? 'danger' : 'primary'} disabled={!ready} pending={pending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onConfirm();
        }}
      >
        <div>{children}</div>
        {typed && <TextField label={t('typeDeleteWord', { word: t('deleteWord') })} value={word} onChange={setWord} autoComplete="off" />}
        {error && (
          <Banner tone="danger" boxed>
            {error}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
