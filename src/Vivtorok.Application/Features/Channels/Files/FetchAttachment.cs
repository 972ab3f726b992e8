using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Files;

/// <summary>Brings the bytes of a customer's file here before the provider forgets them. No lane: no file waits for another.</summary>
public sealed record FetchAttachmentCommand(AttachmentId AttachmentId) : IWorkCommand
{
    IWorkCommand? IWorkCommand.IfDead => new GiveUpAttachmentCommand(AttachmentId);
}

internal sealed class FetchAttachmentHandler(IAppDbContext db, ChannelLines lines, FileKeeper keeper, TimeProvider clock) : IRequestHandler<FetchAttachmentCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(FetchAttachmentCommand request, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == request.AttachmentId, cancellationToken);
        if (attachment is not { State: AttachmentState.Pending }) return Done.Instance;
        var place = await db.Messages.Where(m => m.Id == attachment.MessageId).Select(m => new { m.ConversationId, m.ChannelId }).SingleAsync(cancellationToken);
        var limit = FileLimits.KeptOf(attachment.Kind);

        if (attachment.Size > limit) return await MissAsync(AttachmentState.Refused, AttachmentFailures.TooLarge);
        if (await lines.OpenAsync(place.ChannelId, cancellationToken) is not { } line) return await MissAsync(AttachmentState.Gone, AttachmentFailures.Unreachable);
        switch (await line.Adapter.FetchAsync(line.Access, new WantedFile(attachment.ProviderRef, limit), cancellationToken))
        {
            case FetchedFile.Content content:
                var key = new FileKey(attachment.WorkspaceId, place.ConversationId, attachment.Id);
                var kept = await keeper.KeepAsync(key, content.Bytes, attachment.FileName, attachment.Kind, cancellationToken);
                if (!kept.IsSuccess) return await MissAsync(AttachmentState.Refused, kept.Failure);
                attachment.Store(place.ConversationId, kept.Value, clock.GetUtcNow());
                return await SaveAsync(key);
            case FetchedFile.TooLarge:
                return await MissAsync(AttachmentState.Refused, AttachmentFailures.TooLarge);
            case FetchedFile.RetryLater later:
                return new Failure(FailureKind.TooMany, "attachment.later", "The provider asked to wait.") { RetryAfter = later.After };
            case FetchedFile.Lost:
                return await MissAsync(AttachmentState.Gone, AttachmentFailures.Unreachable); // by hand again, when the owner has connected again
            default:
                return await MissAsync(AttachmentState.Gone, AttachmentFailures.Gone);
        }

        async Task<Result<Done>> SaveAsync(FileKey key)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.Forget();
                if (await db.Attachments.AnyAsync(a => a.Id == request.AttachmentId, cancellationToken)) throw;
                await keeper.LetGoAsync(key); // erased while its bytes were on their way
            }

            return Done.Instance;
        }

        async Task<Result<Done>> MissAsync(AttachmentState state, Failure why)
        {
            attachment.Miss(place.ConversationId, state, why.Code);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Every try has failed: the thread says so, and a member can ask once more.</summary>
public sealed record GiveUpAttachmentCommand(AttachmentId AttachmentId) : IWorkCommand;

internal sealed class GiveUpAttachmentHandler(IAppDbContext db) : IRequestHandler<GiveUpAttachmentCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveUpAttachmentCommand request, CancellationToken cancellationToken)
    {
        var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == request.AttachmentId, cancellationToken);
        if (attachment is not { State: AttachmentState.Pending }) return Done.Instance;
        var conversation = await db.Messages.Where(m => m.Id == attachment.MessageId).Select(m => m.ConversationId).SingleAsync(cancellationToken);
        attachment.Miss(conversation, AttachmentState.Gone, AttachmentFailures.Unreachable.Code);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
