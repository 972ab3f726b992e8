import type { Schema } from '@/shared/api/schema';

export type ConversationState = Schema<'ConversationState'>;
export type MessageAuthor = Schema<'MessageAuthor'>;
export type ConversationRow = Schema<'ConversationRow'>;
export type ConversationDetail = Schema<'ConversationDetail'>;
export type MessageRow = Schema<'MessageRow'>;
export type AttachmentRow = Schema<'AttachmentRow'>;
export type QuotedRow = Schema<'QuotedRow'>;
export type MessagePage = Schema<'MessagePage'>;
export type MessageWritten = Schema<'MessageWritten'>;
export type TurnRow = Schema<'TurnRow'>;
export type TurnDetail = Schema<'TurnDetail'>;
export type SeenLine = Schema<'SeenLine'>;
