using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>A customer's message was stored and the agent owns the conversation.</summary>
public sealed record MessageReceived(ConversationId ConversationId, int Sequence, DateTimeOffset AnswerAt) : IDomainEvent;

/// <summary>A reply is to be delivered.</summary>
public sealed record ReplyQueued(ConversationId ConversationId, MessageId MessageId) : IDomainEvent;

/// <summary>A delivery came to an end or moved on.</summary>
public sealed record DeliverySettled(ConversationId ConversationId, MessageId MessageId) : IDomainEvent;

/// <summary>Something an inbox shows has changed.</summary>
public sealed record ConversationChanged(ConversationId ConversationId) : IDomainEvent;

/// <summary>The customer wrote, or was answered.</summary>
public sealed record MessageAdded(ConversationId ConversationId, MessageId MessageId, MessageKind Kind) : IDomainEvent;

/// <summary>Nothing is left to do in a conversation.</summary>
public sealed record ConversationClosed(ConversationId ConversationId) : IDomainEvent;

/// <summary>A member has seen what a customer wrote on a channel that tells customers so.</summary>
public sealed record ConversationRead(ConversationId ConversationId) : IDomainEvent;

/// <summary>The agent gave the conversation to people; somebody must be told.</summary>
/// <param name="Sequence">The customer's last message.</param>
public sealed record HandedOff(ConversationId ConversationId, HandOffReason Reason, int Sequence, DateTimeOffset At) : IDomainEvent;

/// <summary>A conversation sleeps until then.</summary>
public sealed record ConversationSnoozed(ConversationId ConversationId, DateTimeOffset Until) : IDomainEvent;

/// <summary>A stored message whose provider waits to hear so, such as a pressed button.</summary>
public sealed record MessageAwaited(ChannelId ChannelId, string Acknowledgement) : IDomainEvent;

/// <summary>A customer has waited long for a person; the team is to be reminded.</summary>
public sealed record CustomerKeptWaiting(ConversationId ConversationId, DateTimeOffset At) : IDomainEvent;

/// <summary>The agent's draft waits for a member's yes.</summary>
public sealed record DraftWritten(MessageId MessageId) : IDomainEvent;

/// <summary>The agent will answer on a channel that can show that somebody is writing.</summary>
public sealed record TypingWanted(ConversationId ConversationId, int Sequence, DateTimeOffset AnswerAt) : IDomainEvent;

/// <summary>A customer's file waits at its provider.</summary>
public sealed record AttachmentArrived(AttachmentId AttachmentId) : IDomainEvent;

/// <summary>The customer does not wait for people any more: somebody answered, or nothing is left to do.</summary>
public sealed record WaitEnded(ConversationId ConversationId) : IDomainEvent;
