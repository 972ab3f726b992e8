import { useDeferredValue, useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import type { Schema } from '@/shared/api/schema';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { TextField } from '@/shared/ui/text-field';
import { toast } from '@/shared/ui/toast-store';
import { previewQuery, useSetRetention, type RetentionRow } from '../api/retention';

/** Another number of days, with what it would remove before it is saved. */
export function RetentionDialog({ rule, view, onClose }: { rule: RetentionRow; view: Schema<'RetentionView'>; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const formId = useId();
  const [text, setText] = useState(String(rule.days));
  const days = Number(text);
  const allowed = /^\d+$/.test(text) && days >= rule.least && days <= rule.most;
  const set = useSetRetention();
  const errors = useErrors(set.error);
  const save = () =>
    set.mutate(
      { rules: view.rules.map(({ kind, days: before }) => ({ kind, days: kind === rule.kind ? days : before })), version: view.version },
      {
        onSuccess: () => {
          toast(t('retention.saved'));
          onClose();
        },
      },
    );
  const field = `rules.${rule.kind}`;
  return (
    <Dialog
      open
      onClose={onClose}
      dirty={days !== rule.days}
      title={t(`retention.kind.${rule.kind}`)}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" pending={set.isPending} disabled={!allowed || days === rule.days}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (allowed) save();
        }}
      >
        <p className="text-muted">{t(`retention.about.${rule.kind}`)}</p>
        <TextField
          label={t('retention.daysLabel')}
          hint={t('retention.bounds', { least: rule.least, most: rule.most, usual: rule.usual })}
          value={text}
          onChange={setText}
          inputMode="numeric"
          maxLength={4}
          error={allowed ? errors.field(field) : t('retention.outOf', { least: rule.least, most: rule.most })}
        />
        <Preview rule={rule} days={allowed ? days : rule.days} />
        {errors.form(field) && (
          <Banner tone="danger" boxed>
            {errors.form(field)}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}

function Preview({ rule, days }: { rule: RetentionRow; days: number }) {
  const { t } = useTranslation('privacy');
  const asked = useDeferredValue(days);
  const preview = useQuery(previewQuery(rule.kind, asked));
  if (preview.data === undefined) return <p className="min-h-5 text-sm text-muted">{preview.isError ? '' : t('retention.counting')}</p>;
  return preview.data === 0 ? (
    <p className="min-h-5 text-sm text-muted">{t('retention.nothingGoes')}</p>
  ) : (
    <Banner tone="warning" boxed>
      {t('retention.goes', { count: preview.data })}
    </Banner>
  );
}
