import type { ReactNode } from 'react';
import { cn } from '@/shared/lib/cn';
import { Button, type ButtonProps } from './button';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** The name: read aloud and shown as a tooltip. */
  label: string;
  /** Shown in the tooltip: `E`, `Ctrl K`. */
  shortcut?: string;
  icon: ReactNode;
}

export function IconButton({ label, shortcut, icon, size = 'md', variant = 'quiet', className, ...rest }: IconButtonProps) {
  const width = { sm: 'w-7 touch:w-9', md: 'w-9 touch:w-11', lg: 'w-11' }[size ?? 'md'];
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Button {...rest} aria-label={label} size={size} variant={variant} icon={icon} className={cn('px-0', width, className)} />
    </Tooltip>
  );
}
