using System.Globalization;
using System.Text;
using MediatR;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A visitor writes. The same <c>ClientMessageId</c> again changes nothing and gets the first answer.</summary>
public sealed record PostVisitorMessageCommand(string? Token, string? Site, string? ClientMessageId, string? Text) : IRequest<Result<VisitorMessagePosted>>;

/// <summary>Where the message stands in the conversation.</summary>
public sealed record VisitorMessagePosted(MessageId Id, int Sequence);

internal sealed class PostVisitorMessageHandler(VisitorDoor door, VisitorLimits limits, InboundIntake intake)
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
        if (text.Length == 0) return ChannelFailures.MessageEmpty;
        if (text.Length > TextMaxLength) return ChannelFailures.MessageTooLong;

        var stored = await intake.ReceiveAsync(
            new InboundMessage(visitor.ChannelId, visitor.Sender, $"{visitor.Sender}:{id}", text) { Locale = visitor.Locale, ConversationId = visitor.ConversationId },
            cancellationToken);
        if (!stored.IsSuccess) return stored.Failure;
        visitor.ConversationId = stored.Value.ConversationId;
        return new VisitorMessagePosted(stored.Value.MessageId, stored.Value.Sequence);
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
