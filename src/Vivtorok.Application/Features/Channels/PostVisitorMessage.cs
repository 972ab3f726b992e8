using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A visitor writes. The same <c>ClientMessageId</c> again changes nothing and gets the first answer.</summary>
public sealed record PostVisitorMessageCommand(string? Token, string? Site, string? ClientMessageId, string? Text) : IRequest<Result<VisitorMessagePosted>>
{
    /// <summary>Uploaded files that go with it.</summary>
    public IReadOnlyList<Guid> FileIds { get; init; } = [];
}

/// <summary>Where the message stands in the conversation.</summary>
public sealed record VisitorMessagePosted(MessageId Id, int Sequence);

internal sealed class PostVisitorMessageHandler(IAppDbContext db, VisitorDoor door, VisitorLimits limits, InboundIntake intake, FileDesk files)
    : IRequestHandler<PostVisitorMessageCommand, Result<VisitorMessagePosted>>
{
    public const int TextMaxLength = 4000;
    private const int ClientMessageIdMaxLength = 100;

    public async Task<Result<VisitorMessagePosted>> Handle(PostVisitorMessageCommand request, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(request.Token, request.Site, cancellationToken);
        if (!entered.IsSuccess) return entered.Failure;
        var visitor = entered.Value;
        if (limits.Write(visitor) is { } tooMany) return tooMany;
        if (request.ClientMessageId is not { Length: > 0 and <= ClientMessageIdMaxLength } id || id.Any(char.IsControl)) return ChannelFailures.MessageIdNeeded;
        var text = Clean(request.Text);
        if (text.Length == 0 && request.FileIds.Count == 0) return ChannelFailures.MessageEmpty;
        if (text.Length > TextMaxLength) return ChannelFailures.MessageTooLong;

        var externalId = $"{visitor.Sender}:{id}";
        if (request.FileIds.Count > 0 && !await MaySendAsync(visitor, request.FileIds, externalId, cancellationToken)) return AttachmentFailures.NotUploaded;
        var inbound = new InboundMessage(visitor.ChannelId, visitor.Sender, externalId, text)
        {
            Locale = visitor.Locale, ConversationId = visitor.ConversationId,
            Along = request.FileIds.Count == 0 ? null : message => files.AttachAsync(message, null, request.FileIds, cancellationToken),
        };
        var stored = await intake.ReceiveAsync(inbound, door: null, cancellationToken);
        if (!stored.IsSuccess) return stored.Failure;
        visitor.ConversationId = stored.Value.ConversationId;
        return new VisitorMessagePosted(stored.Value.MessageId, stored.Value.Sequence);
    }

    // Files are sent once; the same message again finds them gone, and is known.
    private async Task<bool> MaySendAsync(Visitor visitor, IReadOnlyList<Guid> ids, string externalId, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().Select(id => new AttachmentId(id)).ToList();
        return (wanted.Count <= FileLimits.PerMessage
            && await db.Uploads.CountAsync(u => wanted.Contains(u.Id) && u.ConversationId == visitor.ConversationId && u.MemberId == null, cancellationToken) == wanted.Count)
            || await db.Messages.AnyAsync(m => m.ChannelId == visitor.ChannelId && m.ExternalId == externalId, cancellationToken);
    }

    // Line breaks and tabs are words' own; every other control or unpaired surrogate is dropped before anybody sees it.
    private static string Clean(string? text)
    {
        if (text is null) return "";
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') kept.Append(rune);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate) && rune != Rune.ReplacementChar) kept.Append(rune);
        }

        return kept.ToString().Trim();
    }
}
