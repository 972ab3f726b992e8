using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Templates;

/// <summary>Reads the templates of a channel from its provider. What is not there any more stays for the messages that were sent as it.</summary>
public sealed record SyncMessageTemplatesCommand(ChannelId ChannelId) : IWorkCommand
{
    string? IWorkCommand.Lane => $"templates:{ChannelId.Value:N}";
}

internal sealed class SyncMessageTemplatesHandler(IAppDbContext db, ChannelSecrets secrets, IWhatsAppCloud cloud, TimeProvider clock) : IRequestHandler<SyncMessageTemplatesCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SyncMessageTemplatesCommand request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.AsNoTracking().Include(c => c.Connection).SingleOrDefaultAsync(c => c.Id == request.ChannelId && c.DisconnectedAt == null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;
        if (channel.Kind != ChannelKind.WhatsApp) return TemplateFailures.NoTemplates;
        if (channel.Connection is null || secrets.Open(channel.Connection) is not { } access) return ChannelFailures.NotConnected;

        var read = await cloud.ListTemplatesAsync(WhatsAppAccess.Of(access), cancellationToken);
        if (!read.IsSuccess) return read.Failure;
        await StoreAsync(channel, read.Value, cancellationToken);
        return Done.Instance;
    }

    private async Task StoreAsync(Channel channel, List<TemplateFacts> facts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await db.MessageTemplates.Where(t => t.ChannelId == channel.Id).ToDictionaryAsync(t => (t.Name, t.Language), cancellationToken);
        foreach (var fact in facts.DistinctBy(f => (f.Name, f.Language)))
        {
            if (!known.Remove((fact.Name, fact.Language), out var template)) db.MessageTemplates.Add(template = new MessageTemplate(channel, fact.Name, fact.Language));
            template.Describe(fact.Category, fact.Status, fact.Text, now);
        }

        foreach (var gone in known.Values) gone.Become(TemplateStatus.Gone);
        await db.SaveChangesAsync(cancellationToken);
    }
}
