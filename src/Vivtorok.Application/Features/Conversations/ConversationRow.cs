using System.Linq.Expressions;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>A conversation as the inbox lists it.</summary>
/// <param name="HandOff">Why people have it; null while the agent does, or nobody handed it off.</param>
/// <param name="AgentThinking">A customer's message waits for the agent.</param>
/// <param name="WaitingSince">Since when the customer waits for a person; null: nobody waits.</param>
/// <param name="RemindedAt">When the team was told that this wait is long.</param>
public record ConversationRow(
    ConversationId Id,
    ChannelId ChannelId,
    ChannelKind ChannelKind,
    ContactId ContactId,
    string? ContactName,
    ConversationState State,
    HandOffRow? HandOff,
    MemberId? AssigneeId,
    DateTimeOffset? SnoozedUntil,
    string? Language,
    string? Subject,
    int UnreadCount,
    LastMessageRow LastMessage,
    bool DraftWaiting,
    bool AgentThinking,
    DateTimeOffset? WaitingSince,
    DateTimeOffset? RemindedAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastMessageAt,
    DateTimeOffset? LastInboundAt,
    int Version)
{
    /// <summary>For how long words may still be sent; null where the channel takes them at any time. After it only templates leave.</summary>
    public ReplyWindowRow? Window => ReplyWindow.Of(ChannelKind) is { } length ? new ReplyWindowRow(LastInboundAt + length) : null;
}

/// <summary>Until when words of our own may leave.</summary>
/// <param name="ClosesAt">Null where the customer has never written, so it never opened.</param>
public sealed record ReplyWindowRow(DateTimeOffset? ClosesAt);

/// <summary>Why and when the agent gave it to people.</summary>
public sealed record HandOffRow(HandOffReason Reason, DateTimeOffset At, string? Note);

/// <summary>The newest line that the customer wrote or could read, cut short.</summary>
public sealed record LastMessageRow(MessageAuthor Author, string Text);

internal static class ConversationRows
{
    /// <summary>One query: the contact's name comes by a join.</summary>
    public static IQueryable<ConversationRow> Of(IQueryable<Conversation> conversations, IAppDbContext db, bool oldestFirst = false)
    {
        var pairs = conversations.Join(db.Contacts, c => c.ContactId, contact => contact.Id, (c, contact) => new Pair { Conversation = c, ContactName = contact.Name });
        pairs = oldestFirst
            ? pairs.OrderBy(p => p.Conversation.LastMessageAt).ThenBy(p => p.Conversation.Id)
            : pairs.OrderByDescending(p => p.Conversation.LastMessageAt).ThenByDescending(p => p.Conversation.Id);
        return pairs.Select(Shape);
    }

    private static readonly Expression<Func<Pair, ConversationRow>> Shape = pair => new ConversationRow(
        pair.Conversation.Id, pair.Conversation.ChannelId, pair.Conversation.ChannelKind, pair.Conversation.ContactId, pair.ContactName, pair.Conversation.State,
        pair.Conversation.HandOffReason == null ? null
            : new HandOffRow(pair.Conversation.HandOffReason.Value, pair.Conversation.HandedOffAt!.Value, pair.Conversation.HandOffNote),
        pair.Conversation.AssigneeId, pair.Conversation.SnoozedUntil, pair.Conversation.Language, pair.Conversation.Subject,
        pair.Conversation.UnreadCount,
        new LastMessageRow(pair.Conversation.LastMessageAuthor, pair.Conversation.LastMessagePreview), pair.Conversation.DraftId != null,
        pair.Conversation.State == ConversationState.Agent && pair.Conversation.LastInboundSequence > pair.Conversation.AnsweredThrough,
        pair.Conversation.WaitingSince, pair.Conversation.RemindedAt, pair.Conversation.CreatedAt, pair.Conversation.LastMessageAt, pair.Conversation.LastInboundAt, pair.Conversation.Version);

    private sealed class Pair
    {
        public required Conversation Conversation { get; init; }

        public string? ContactName { get; init; }
    }
}
