import { useTranslation } from 'react-i18next';
import { PublicFrame } from '@/app/layout/public-frame';
import { PolicyText, type PolicyPageName } from '@/features/policies/components/policy-text';
import { useTitle } from '@/shared/lib/use-title';

function LegalPage({ page }: { page: PolicyPageName }) {
  const { t } = useTranslation('policies');
  useTitle(t(`${page}.title`));
  return (
    <PublicFrame>
      <PolicyText page={page} />
    </PublicFrame>
  );
}

export const PrivacyPolicyPage = () => <LegalPage page="privacy" />;
export const TermsPage = () => <LegalPage page="terms" />;
export const CookiesPage = () => <LegalPage page="cookies" />;
