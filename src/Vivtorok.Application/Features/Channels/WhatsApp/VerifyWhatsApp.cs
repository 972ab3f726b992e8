using MediatR;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>Meta asks whether an address is really ours, before it posts anything to it.</summary>
public sealed record VerifyWhatsAppQuery(string? Mode, string? Challenge, string? Token) : IRequest<Result<string>>;

internal sealed class VerifyWhatsAppHandler(ChannelDoor door, ChannelSecrets secrets) : IRequestHandler<VerifyWhatsAppQuery, Result<string>>
{
    private const int MaxLength = 200;

    public async Task<Result<string>> Handle(VerifyWhatsAppQuery request, CancellationToken cancellationToken)
    {
        if (request is not { Mode: "subscribe", Challenge: { Length: > 0 and <= MaxLength } challenge, Token: { Length: <= MaxLength } token }) return WhatsAppFailures.NotOurs;
        if (WhatsAppSecrets.KeyOf(token) is not { Length: Channel.KeyLength } key) return WhatsAppFailures.NotOurs;
        var channel = await door.FindByKeyAsync(ChannelKind.WhatsApp, key, cancellationToken);
        var secret = channel is null ? null : secrets.Open(channel.Connection!)?.Secret<WhatsAppSecrets>();
        return secret?.Verifies(token) == true ? challenge : WhatsAppFailures.NotOurs;
    }
}
