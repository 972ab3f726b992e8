import { Mail, MessageCircle, MessageSquare, Send, type LucideIcon } from 'lucide-react';

const icons: Partial<Record<string, LucideIcon>> = { webChat: MessageSquare, telegram: Send, whatsApp: MessageCircle, gmail: Mail };

/** The mark of a channel kind; its name stands beside it or in a label. */
export function ChannelIcon({ kind, className }: { kind: string; className?: string }) {
  const Icon = icons[kind] ?? MessageSquare;
  return <Icon aria-hidden className={className} />;
}
