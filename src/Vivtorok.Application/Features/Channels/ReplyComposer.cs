using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Puts a reply together as its provider gets it: words or template, buttons, files, and what it answers.</summary>
internal sealed class ReplyComposer(IAppDbContext db, IFileStore files)
{
    public async Task<OutboundMessage> ComposeAsync(ChannelLine line, Message message, string recipient, CancellationToken cancellationToken) =>
        new(line.Access, message.Id, message.ConversationId, recipient, message.Text)
        {
            Buttons = [.. message.Choices.Select(choice => new OutboundButton(choice))],
            Template = await TemplateOfAsync(message, cancellationToken),
            Files = await FilesOfAsync(message, cancellationToken),
            Quotes = await QuotedByAsync(message, cancellationToken),
        };

    private async Task<OutboundTemplate?> TemplateOfAsync(Message message, CancellationToken cancellationToken) => message.TemplateId is { } id
        ? new OutboundTemplate(await db.MessageTemplates.AsNoTracking().SingleAsync(t => t.Id == id, cancellationToken), message.TemplateValues!)
        : null;

    private async Task<IReadOnlyList<OutboundFile>> FilesOfAsync(Message message, CancellationToken cancellationToken)
    {
        var attachments = await db.Attachments.AsNoTracking().Where(a => a.MessageId == message.Id).OrderBy(a => a.Position).ToListAsync(cancellationToken);
        List<OutboundFile> read = [];
        foreach (var attachment in attachments)
        {
            await using var content = await files.OpenAsync(new FileKey(message.WorkspaceId, message.ConversationId, attachment.Id), cancellationToken)
                ?? throw new InvalidOperationException("A file of a reply is not in the store.");
            using var bytes = new MemoryStream((int)content.Length);
            await content.CopyToAsync(bytes, cancellationToken);
            read.Add(new OutboundFile(attachment.Kind, attachment.MimeType ?? FileType.Unknown, attachment.FileName ?? "file", bytes.GetBuffer().AsMemory(0, (int)bytes.Length)));
        }

        return read;
    }

    // A message that the provider knows only by our id cannot be pointed at.
    private async Task<string?> QuotedByAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.QuotedId is not { } id) return null;
        var quoted = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
        return quoted is null or { IsUnknownToProvider: true } ? null : quoted.ExternalId;
    }
}
