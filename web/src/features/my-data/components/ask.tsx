import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrors } from '@/shared/lib/use-errors';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';
import { Card } from '@/shared/ui/card';
import { Select } from '@/shared/ui/select';
import { TextArea } from '@/shared/ui/text-area';
import { useAsk } from '../api/my-data';

const kinds = ['rectification', 'erasure', 'restriction', 'objection', 'access', 'portability'] as const;
type Kind = (typeof kinds)[number];

/** A request opens in the register of the business, with a month to answer. */
export function Ask({ token, visit }: { token: string; visit: string }) {
  const { t } = useTranslation('myData');
  const [kind, setKind] = useState<Kind>('rectification');
  const [words, setWords] = useState('');
  const ask = useAsk(token, visit);
  const errors = useErrors(ask.error);
  return (
    <Card title={t('ask')}>
      <form
        className="grid gap-3 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate({ kind, words: words.trim() }, { onSuccess: () => setWords('') });
        }}
      >
        <Select label={t('what')} value={kind} onChange={setKind} options={kinds.map((one) => ({ value: one, label: t(`wish.${one}`) }))} />
        <TextArea label={t('words')} hint={t(`hint.${kind}`)} value={words} onChange={setWords} maxLength={1000} />
        {ask.error && (
          <Banner tone="danger" boxed>
            {errors.text()}
          </Banner>
        )}
        {ask.isSuccess && (
          <Banner tone="info" boxed>
            {t('sent')}
          </Banner>
        )}
        <Button type="submit" variant="primary" pending={ask.isPending} className="justify-self-start">
          {t('sendRequest')}
        </Button>
      </form>
    </Card>
  );
}
