import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { noticesQuery, useAnswerPolicy } from '../api/policies';

/** A new version of the terms or the privacy policy, until it is accepted or put away. */
export function PolicyNotice() {
  const { t } = useTranslation('policies');
  const format = useFormat();
  const { data: notices = [] } = useQuery(noticesQuery);
  const answer = useAnswerPolicy();
  const notice = notices[0];
  if (!notice) return null;
  const send = (accepted: boolean) => answer.mutate({ kind: notice.kind, version: notice.version, accepted });
  return (
    <Banner
      tone="info"
      action={
        <span className="flex flex-wrap justify-end gap-2">
          <Button size="sm" variant="primary" pending={answer.isPending && answer.variables.accepted} onClick={() => send(true)}>
            {t('accept')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => send(false)}>
            {t('later')}
          </Button>
        </span>
      }
    >
      <b className="font-semibold">{t(`changes.${notice.kind}`, { when: format.date(notice.effectiveAt) })}</b>{' '}
      {notice.summary[format.locale]}{' '}
      <a className="link" href={`/${notice.kind}`} target="_blank" rel="noreferrer">
        {t('read')}
      </a>
    </Banner>
  );
}
