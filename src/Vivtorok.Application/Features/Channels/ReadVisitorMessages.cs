using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A visitor reads what came after a message; while the agent thinks, the answer waits for news.</summary>
/// <param name="Wait">Seconds, at most 25.</param>
public sealed record ReadVisitorMessagesQuery(string? Token, string? Site, int After, int Wait) : IRequest<Result<VisitorMessages>>;

/// <summary>Messages after the one asked for, oldest first, and whether more is on its way.</summary>
public sealed record VisitorMessages(IReadOnlyList<VisitorMessage> Items, VisitorChatState State);

/// <summary>One line of the chat.</summary>
public sealed record VisitorMessage(MessageId Id, int Sequence, MessageAuthor Author, string Text, DateTimeOffset SentAt, IReadOnlyList<VisitorFile> Files);

/// <summary>A file of the chat.</summary>
/// <param name="Width">Of a picture, as it is shown; null where there is no small picture of it.</param>
/// <param name="Height">Likewise.</param>
public sealed record VisitorFile(AttachmentId Id, AttachmentKind Kind, string Name, long Size, int? Width, int? Height);

/// <summary>What a visitor may expect next.</summary>
public enum VisitorChatState
{
    /// <summary>An accepted message waits for its answer.</summary>
    Thinking,

    /// <summary>Everything was answered.</summary>
    Idle,

    /// <summary>People have the conversation.</summary>
    HandedOff,
}

internal sealed class ReadVisitorMessagesHandler(IAppDbContext db, VisitorDoor door, VisitorLimits limits, IChangeSignal signal, TimeProvider clock)
    : IRequestHandler<ReadVisitorMessagesQuery, Result<VisitorMessages>>
{
    private const int MaxWait = 25;
    private const int MaxItems = 200;

    public async Task<Result<VisitorMessages>> Handle(ReadVisitorMessagesQuery request, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(request.Token, request.Site, cancellationToken);
        if (!entered.IsSuccess) return entered.Failure;
        if (limits.Read(entered.Value) is { } tooMany) return tooMany;
        if (request.After < 0) return ChannelFailures.AfterIsNegative;
        if (request.Wait is < 0 or > MaxWait) return ChannelFailures.WaitTooLong;
        if (entered.Value.ConversationId is not { } id) return new VisitorMessages([], VisitorChatState.Idle);

        var (started, wait) = (clock.GetTimestamp(), TimeSpan.FromSeconds(request.Wait));
        while (true)
        {
            using var change = signal.Listen(ChangeTopic.Conversation, id.Value);
            var page = await ReadAsync(id, request.After, cancellationToken);
            var left = wait - clock.GetElapsedTime(started);
            if (page.Items.Count > 0 || page.State != VisitorChatState.Thinking || left <= TimeSpan.Zero) return page;
            await change.WaitAsync(left, cancellationToken);
        }
    }

    // The state first: a message that is stored between the two reads is then shown with a state that is still «thinking».
    private async Task<VisitorMessages> ReadAsync(ConversationId id, int after, CancellationToken cancellationToken)
    {
        var row = await db.Conversations.AsNoTracking().Where(c => c.Id == id)
            .Select(c => new { c.State, c.LastInboundSequence, c.AnsweredThrough, c.LastSequence })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null) return new VisitorMessages([], VisitorChatState.Idle);

        IReadOnlyList<VisitorMessage> items = row.LastSequence <= after ? [] : await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == id && m.Sequence > after && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply))
            .OrderBy(m => m.Sequence).Take(MaxItems)
            .Select(m => new VisitorMessage(m.Id, m.Sequence, m.Author, m.Text, m.SentAt,
                db.Attachments.Where(a => a.MessageId == m.Id && a.State == AttachmentState.Stored).OrderBy(a => a.Position)
                    .Select(a => new VisitorFile(a.Id, a.Kind, a.FileName ?? "file", a.Size ?? 0, a.Width, a.Height)).ToList()))
            .ToListAsync(cancellationToken);
        return new VisitorMessages(items, row.State switch
        {
            ConversationState.Agent when row.LastInboundSequence > row.AnsweredThrough => VisitorChatState.Thinking,
            ConversationState.Open or ConversationState.Snoozed => VisitorChatState.HandedOff,
            _ => VisitorChatState.Idle,
        });
    }
}
