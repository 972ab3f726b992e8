using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Telegram;

/// <summary>Telegram brings an update. Nothing of it is looked at before the secret is right.</summary>
/// <param name="ChannelKey">From the path.</param>
/// <param name="Secret">From the header.</param>
/// <param name="Payload">The body as it came.</param>
public sealed record ReceiveTelegramUpdateCommand(string ChannelKey, string? Secret, string Payload) : IRequest<Result<Done>>;

internal sealed class ReceiveTelegramUpdateHandler(ChannelDoor door, ChannelSecrets secrets, InboundDesk desk) : IRequestHandler<ReceiveTelegramUpdateCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReceiveTelegramUpdateCommand request, CancellationToken cancellationToken)
    {
        if (request.ChannelKey.Length != Channel.KeyLength || string.IsNullOrEmpty(request.Secret)) return ChannelFailures.WrongSecret;
        var channel = await door.FindByKeyAsync(ChannelKind.Telegram, request.ChannelKey, cancellationToken);
        if (channel is null || secrets.Open(channel.Connection!) is not { } access || !IsRight(request.Secret, access.Secret<TelegramSecret>())) return ChannelFailures.WrongSecret;
        await desk.ReceiveAsync(channel, EventIdOf(request.Payload), request.Payload, cancellationToken);
        return Done.Instance;
    }

    private static bool IsRight(string given, TelegramSecret secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret.WebhookSecret));

    // What is no update has no id of its own: its content stands for it.
    private static string EventIdOf(string payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("update_id", out var id)) return id.GetRawText()[..Math.Min(20, id.GetRawText().Length)];
        }
        catch (JsonException)
        {
            // It is kept all the same.
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload)));
    }
}
