import type { ReactNode } from 'react';
import { cva } from 'class-variance-authority';
import { cn } from '@/shared/lib/cn';
import { initials } from '@/shared/lib/initials';

const avatarClass = cva('relative grid flex-none place-items-center rounded-full font-semibold', {
  variants: {
    tone: {
      neutral: 'bg-sunken text-muted shadow-[inset_0_0_0_1px_var(--color-line)]',
      human: 'bg-human-soft text-human-text',
      ai: 'bg-ai-soft text-ai-text',
    },
    size: { sm: 'size-6 text-[0.6875rem]', md: 'size-9 text-sm', lg: 'size-11 text-lg' },
  },
});

interface AvatarProps {
  name: string | null | undefined;
  /** Neutral for customers, `human` for the team, `ai` for the agent. */
  tone?: 'neutral' | 'human' | 'ai';
  size?: 'sm' | 'md' | 'lg';
  /** A small mark on the lower right, for instance the channel's icon. */
  badge?: ReactNode;
  className?: string;
}

/** Initials; hidden from screen readers, for the name always stands beside it. */
export function Avatar({ name, tone = 'neutral', size = 'md', badge, className }: AvatarProps) {
  return (
    <span aria-hidden className={cn(avatarClass({ tone, size }), className)}>
      {initials(name)}
      {badge && (
        <span className="absolute -right-1 -bottom-1 grid size-4.5 place-items-center rounded-full border border-line bg-surface text-muted [&_svg]:size-2.75">
          {badge}
        </span>
      )}
    </span>
  );
}
