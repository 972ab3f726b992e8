import type { ReactNode } from 'react';
import { cva } from 'class-variance-authority';
import { CircleAlert, Info, Sparkle, TriangleAlert } from 'lucide-react';
import { cn } from '@/shared/lib/cn';

export type BannerTone = 'neutral' | 'ai' | 'info' | 'warning' | 'danger';

const bannerClass = cva('flex min-h-11 items-center gap-2 border-b px-4 py-1.5 text-sm', {
  variants: {
    tone: {
      neutral: 'border-line bg-surface [&>svg]:text-muted',
      ai: 'border-ai-line bg-ai-soft [&>svg]:text-ai-text',
      info: 'border-info-line bg-info-soft [&>svg]:text-info-text',
      warning: 'border-warning-line bg-warning-soft [&>svg]:text-warning-text',
      danger: 'border-danger-line bg-danger-soft [&>svg]:text-danger-text',
    },
    boxed: { true: 'rounded-lg border', false: '' },
  },
});

const icons: Record<BannerTone, ReactNode> = {
  neutral: <Info aria-hidden />,
  ai: <Sparkle aria-hidden />,
  info: <Info aria-hidden />,
  warning: <TriangleAlert aria-hidden />,
  danger: <CircleAlert aria-hidden />,
};

interface BannerProps {
  tone?: BannerTone;
  icon?: ReactNode;
  /** At most one. */
  action?: ReactNode;
  /** Inside a panel or dialog instead of under a header. */
  boxed?: boolean;
  className?: string;
  children: ReactNode;
}

/** One at a time, the most binding first. A failure that needs action; what just happened by your hand is a toast. */
export function Banner({ tone = 'neutral', icon = icons[tone], action, boxed = false, className, children }: BannerProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={cn(bannerClass({ tone, boxed }), className)}>
      {icon}
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      {action}
    </div>
  );
}
