import { BadgeAlert, CalendarX, Equal, Forward, MessageCircleOff, PenLine, Sparkle, Tag, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '@/shared/ui/chip';
import { isWorse, type AnswerDifference } from '../api/rehearsals';

const icons = {
  words: PenLine,
  answersNow: Sparkle,
  price: Tag,
  handOff: Forward,
  booking: CalendarX,
  unbackedFact: BadgeAlert,
  silence: MessageCircleOff,
  expectation: X,
} satisfies Record<AnswerDifference, unknown>;

/** How an answer differs, the worse first; nothing differs: that too. */
export function DifferenceChips({ differences, most = 2 }: { differences: readonly AnswerDifference[]; most?: number }) {
  const { t } = useTranslation('agent');
  const ordered = [...differences].sort((a, b) => Number(isWorse(b)) - Number(isWorse(a))).slice(0, most);
  if (ordered.length === 0)
    return (
      <Chip tone="success" icon={<Equal aria-hidden />}>
        {t('rehearsal.same')}
      </Chip>
    );
  return ordered.map((difference) => {
    const Icon = icons[difference];
    return (
      <Chip
        key={difference}
        tone={isWorse(difference) ? 'warning' : difference === 'answersNow' ? 'ai' : 'neutral'}
        icon={<Icon aria-hidden />}
      >
        {t(`rehearsal.difference.${difference}`)}
      </Chip>
    );
  });
}
