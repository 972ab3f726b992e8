import { useTranslation } from 'react-i18next';
import { Banner } from '@/shared/ui/banner';
import { CopyBox } from '@/shared/ui/copy-box';

/** The codes, this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('security');
  return (
    <>
      <Banner tone="warning" boxed>
        {t('codes.once')}
      </Banner>
      <CopyBox label={t('codes.label')} text={codes.join('\n')} multiline />
    </>
  );
}
