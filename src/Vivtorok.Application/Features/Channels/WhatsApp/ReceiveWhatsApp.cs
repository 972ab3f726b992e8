using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>Takes in what Meta posts for every connected number. Whose it is stands in the body; that it is Meta's, in the signature.</summary>
/// <param name="Body">As it came, byte for byte.</param>
public sealed record ReceiveWhatsAppCommand(byte[] Body, string? Signature) : IRequest<Result<Done>>;

internal sealed partial class ReceiveWhatsAppHandler(
    ChannelDoor door, ChannelSecrets secrets, IWhatsAppWebhook webhook, IServiceScopeFactory scopes, ILogger<ReceiveWhatsAppHandler> logger)
    : IRequestHandler<ReceiveWhatsAppCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReceiveWhatsAppCommand request, CancellationToken cancellationToken)
    {
        if (!webhook.IsSignature(request.Signature)) return WhatsAppFailures.BadSignature;
        var channels = await FindSignersAsync(request, cancellationToken);
        if (channels.Count == 0) return WhatsAppFailures.BadSignature;

        foreach (var happened in webhook.Split(request.Body))
        {
            var concerned = channels.Where(channel => happened.PhoneNumberId is { } number
                ? channel.Connection!.Account == number
                : channel.Connection!.Group == happened.BusinessAccountId).ToList();
            if (concerned.Count == 0) Unknown(happened.Kind);
            foreach (var channel in concerned) await TakeAsync(channel, happened, cancellationToken);
        }

        return Done.Instance;
    }

    // An app may serve numbers that are not connected here: its signature is good, and what is about them is passed over.
    private async Task<List<Channel>> FindSignersAsync(ReceiveWhatsAppCommand request, CancellationToken cancellationToken)
    {
        var addressees = webhook.Addressees(request.Body);
        if (addressees.Accounts.Count == 0) return [];
        var named = await door.FindAllAsync(ChannelKind.WhatsApp, addressees.Numbers, addressees.Accounts, cancellationToken);
        var signed = new Dictionary<string, bool>();
        return named.FindAll(channel =>
        {
            if (secrets.Open(channel.Connection!)?.Secret<WhatsAppSecrets>().AppSecret is not { } secret) return false;
            if (!signed.TryGetValue(secret, out var good)) signed[secret] = good = webhook.IsSigned(request.Body, request.Signature, secret);
            return good;
        });
    }

    // A scope for each: one body may tell of several workspaces, and no event must see what another has loaded.
    private async Task TakeAsync(Channel channel, WhatsAppEvent happened, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Caller>().WorksFor(channel.WorkspaceId, "provider");
        if (happened.Kind == WhatsAppEventKind.Conversation)
            await services.GetRequiredService<InboundDesk>().ReceiveAsync(channel, happened.Id, happened.Payload, cancellationToken);
        else if (happened.Kind == WhatsAppEventKind.AccountDown)
            await services.GetRequiredService<ChannelCare>().SufferAsync(channel.Id, ConnectionStatus.Unhealthy, WhatsAppFailures.Restricted, cancellationToken);
        else
            await services.GetRequiredService<ChannelCare>().NoteTemplatesAsync(channel.Id, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A {Kind} event of WhatsApp was for a number that is not connected here")]
    private partial void Unknown(WhatsAppEventKind kind);
}
