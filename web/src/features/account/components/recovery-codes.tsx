import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/shared/ui/banner';
import { Button } from '@/shared/ui/button';

/** The codes, this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('security');
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true), () => setCopied(false)); // prettier-ignore
  return (
    <>
      <Banner tone="warning" boxed>
        {t('codes.once')}
      </Banner>
      <ol
        aria-label={t('codes.label')}
        className="m-0 grid list-none gap-1 rounded-md border border-line bg-sunken p-3 font-mono text-sm whitespace-nowrap select-all"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button
        className="justify-self-start"
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        aria-live="polite"
        onClick={() => void copy()}
      >
        {t(copied ? 'codes.copied' : 'codes.copy')}
      </Button>
    </>
  );
}
