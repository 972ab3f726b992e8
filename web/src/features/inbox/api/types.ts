export type ConversationState = 'open' | 'agent' | 'snoozed' | 'closed';
export type MessageAuthor = 'customer' | 'agent' | 'member' | 'system';
export type MessageKind = 'inbound' | 'reply' | 'note' | 'draft' | 'event';
export type DeliveryStatus = 'none' | 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'uncertain';
export type ChannelKind = 'webChat' | 'telegram' | 'whatsApp' | 'gmail';

export interface ConversationRow {
  id: string;
  channelId: string;
  channelKind: ChannelKind;
  contactId: string;
  contactName: string | null;
  state: ConversationState;
  handOff: { reason: string; at: string; note: string | null } | null;
  assigneeId: string | null;
  snoozedUntil: string | null;
  language: string | null;
  unreadCount: number;
  lastMessage: { author: MessageAuthor; text: string };
  draftWaiting: boolean;
  agentThinking: boolean;
  createdAt: string;
  lastMessageAt: string;
  version: number;
}

export interface UpcomingAppointment {
  id: string;
  startsAt: string;
  endsAt: string;
  serviceName: string;
  status: 'pending' | 'confirmed';
}

export interface ConversationDetail extends ConversationRow {
  contact: {
    id: string;
    name: string | null;
    phone: string | null;
    email: string | null;
    notes: string | null;
    lifecycleStage: 'lead' | 'qualified' | 'customer' | 'lost';
    tags: string[];
  };
  upcomingAppointments: UpcomingAppointment[];
}

export interface MessageRow {
  id: string;
  sequence: number;
  kind: MessageKind;
  author: MessageAuthor;
  memberId: string | null;
  memberName: string | null;
  text: string;
  delivery: DeliveryStatus;
  failure: string | null;
  turnId: string | null;
  sentAt: string;
}

export interface MessagePage {
  items: MessageRow[];
  nextBefore: number | null;
}

export interface TurnRow {
  id: string;
  startedAt: string;
  finishedAt: string;
  outcome: 'replied' | 'drafted' | 'handedOff' | 'noReplyNeeded' | 'discarded' | 'failed';
  handOffReason: string | null;
  model: string;
  agentVersion: number | null;
  catalogueVersion: number;
  modelCalls: number;
  inputTokens: number;
  outputTokens: number;
  toolCalls: { name: string; arguments: unknown; outcome: string; result: unknown }[];
  facts: { kind: string; text: string; backed: boolean; source: string | null }[];
  sources: string[];
  text: string | null;
}
