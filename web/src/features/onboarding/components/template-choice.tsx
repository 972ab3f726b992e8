import { useQuery } from '@tanstack/react-query';
import {
  BookOpen,
  Car,
  Coffee,
  Dumbbell,
  Hotel,
  PawPrint,
  Scale,
  Scissors,
  ShoppingBag,
  Sparkles,
  Stethoscope,
  Store,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/use-format';
import { ErrorState } from '@/shared/ui/error-state';
import { RadioGroup } from '@/shared/ui/radio-group';
import { Loading, SkeletonRows } from '@/shared/ui/skeleton';
import { templatesQuery } from '../api/set-up';

const icons: readonly [RegExp, LucideIcon][] = [
  [/salon|beauty|hair|barber|nail/, Scissors],
  [/dent|clinic|doctor|med/, Stethoscope],
  [/auto|car|garage/, Car],
  [/course|school|tutor/, BookOpen],
  [/shop|store|flor/, ShoppingBag],
  [/cafe|coffee|restaurant|bakery/, Coffee],
  [/fit|gym|yoga|sport/, Dumbbell],
  [/hotel|hostel|stay/, Hotel],
  [/pet|vet|groom/, PawPrint],
  [/law|legal|account/, Scale],
  [/clean|spa|massage/, Sparkles],
  [/repair|service/, Wrench],
];

/** Kinds of business to begin from. */
export function TemplateChoice({ value, onChange }: { value: string | null; onChange: (key: string) => void }) {
  const { t } = useTranslation('onboarding');
  const { locale } = useFormat();
  const templates = useQuery(templatesQuery);
  if (templates.isPending)
    return (
      <Loading>
        <SkeletonRows rows={4} />
      </Loading>
    );
  if (templates.isError) return <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />;
  return (
    <RadioGroup
      label={t('template.label')}
      hideLabel
      look="cards"
      value={value}
      onChange={onChange}
      className="grid-cols-2 md:grid-cols-3"
      options={templates.data.map((template) => {
        const Icon = icons.find(([words]) => words.test(template.key.toLowerCase()))?.[1] ?? Store;
        return {
          value: template.key,
          label: template.names[locale] ?? template.key,
          icon: <Icon aria-hidden />,
          hint: [
            t('template.items', { count: template.services + template.products }),
            t('template.answers', { count: template.knowledge }),
          ].join(', '),
        };
      })}
    />
  );
}
