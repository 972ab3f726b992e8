using System.Text.Json;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>
/// Sends by the Cloud API. It has no idempotency key: each message carries our id, which comes back with every report, so one that
/// may have left is settled by its report and not sent twice.
/// </summary>
internal sealed class WhatsAppAdapter(GraphClient graph, WhatsAppFiles files) : IChannelAdapter
{
    private static readonly Failure CutShort = new(FailureKind.Conflict, "whatsApp.cutShort", "Only the beginning of this long message left.");

    public ChannelKind Kind => ChannelKind.WhatsApp;

    // What every number may; bursts to one person are let through until the provider says otherwise.
    public SendRate Rate { get; } = new(80, TimeSpan.Zero);

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var media = await files.UploadAsync(message.Access, message.Files, cancellationToken);
        if (media.Error is { } unloaded) return Refused(unloaded);
        string? id = null;
        foreach (var body in WhatsAppMessages.Of(message, media.Ids))
        {
            var answer = await graph.SendAsync(HttpMethod.Post, $"{message.Access.Account}/messages", WhatsAppAccess.Of(message.Access), body, cancellationToken);
            if (answer.Error is { } error) return id is null ? Refused(error) : new Delivery.Rejected(CutShort);
            id = IdOf(answer.Body);
            if (id is null) return new Delivery.Uncertain();
        }

        return new Delivery.Sent(id);
    }

    public async Task<ProviderReport> InspectAsync(ChannelAccess access, CancellationToken cancellationToken)
    {
        var answer = await graph.SendAsync(HttpMethod.Get, $"{access.Account}?fields=id,quality_rating", WhatsAppAccess.Of(access), null, cancellationToken);
        if (answer.Error is not { } error) return new ProviderReport(null);
        var verdict = WhatsAppErrors.Of(error);
        return verdict.Remedy is WhatsAppRemedy.Reconnect or WhatsAppRemedy.GiveUp
            ? new ProviderReport(WhatsAppProblems.Of(verdict)) { IsLost = verdict.Remedy == WhatsAppRemedy.Reconnect }
            : throw new HttpRequestException(verdict.Code, null, error.Status);
    }

    public async Task ReleaseAsync(ChannelAccess access, CancellationToken cancellationToken) =>
        await graph.SendAsync(HttpMethod.Delete, $"{access.Secret<WhatsAppSecrets>().BusinessAccountId}/subscribed_apps", WhatsAppAccess.Of(access), null, cancellationToken);

    public Task<FetchedFile> FetchAsync(ChannelAccess access, WantedFile file, CancellationToken cancellationToken) => files.FetchAsync(access, file, cancellationToken);

    public TimeSpan TypingLasts => TimeSpan.FromSeconds(20);

    // It can only be said together with having read the message that is being answered.
    public async Task ShowTypingAsync(ChannelAccess access, string recipient, string messageId, CancellationToken cancellationToken) =>
        await graph.SendAsync(HttpMethod.Post, $"{access.Account}/messages", WhatsAppAccess.Of(access),
            new { messaging_product = "whatsapp", status = "read", message_id = messageId, typing_indicator = new { type = "text" } }, cancellationToken);

    public async Task MarkReadAsync(ChannelAccess access, string messageId, CancellationToken cancellationToken) =>
        await graph.SendAsync(
            HttpMethod.Post, $"{access.Account}/messages", WhatsAppAccess.Of(access), new { messaging_product = "whatsapp", status = "read", message_id = messageId }, cancellationToken);

    private static Delivery Refused(GraphError error)
    {
        var verdict = WhatsAppErrors.Of(error);
        return verdict.Remedy switch
        {
            WhatsAppRemedy.TryAgain => throw new HttpRequestException(verdict.Code, null, error.Status), // it did not take it: tried again with back-off
            WhatsAppRemedy.SlowNumber => new Delivery.RetryLater(verdict.Wait),
            WhatsAppRemedy.SlowRecipient => new Delivery.RetryLater(verdict.Wait) { OnlyRecipient = true },
            WhatsAppRemedy.Reconnect => new Delivery.Lost(WhatsAppProblems.Of(verdict)),
            _ when verdict.Code == "whatsApp.undeliverable" => new Delivery.Unreachable(WhatsAppProblems.Of(verdict)),
            _ => new Delivery.Rejected(WhatsAppProblems.Of(verdict)),
        };
    }

    private static string? IdOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("messages", out var messages) && messages is { ValueKind: JsonValueKind.Array } && messages.GetArrayLength() > 0
        && messages[0] is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
}
