using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>A number that is being tied to a channel.</summary>
/// <param name="IsNew">There was no channel for it before.</param>
internal sealed record WhatsAppTie(ChannelId ChannelId, bool IsNew, string VerifyToken);

/// <summary>
/// Ties numbers to channels in two steps: Meta calls our address while it is asked to post to it, so the channel must be there
/// before, and must go again if Meta does not reach us.
/// </summary>
internal sealed class WhatsAppTies(IAppDbContext db, ChannelSecrets secrets, ChannelCare care, ChannelMaker maker)
{
    public async Task<Result<WhatsAppTie>> TieAsync(string? name, WhatsAppNumber number, WhatsAppAccess access, CancellationToken cancellationToken)
    {
        var known = await db.Channels.Include(c => c.Connection)
            .SingleOrDefaultAsync(c => c.Kind == ChannelKind.WhatsApp && c.Connection!.Account == number.Id && c.DisconnectedAt == null, cancellationToken);
        var made = known ?? await maker.MakeAsync(ChannelKind.WhatsApp, name ?? number.VerifiedName ?? number.Display, number.Id, number.Display, cancellationToken);
        if (!made.IsSuccess) return made.Failure;
        var channel = made.Value;
        if (name is not null) channel.Rename(name);

        var connection = channel.Connection!;
        connection.Call(number.Display);
        connection.BelongTo(access.BusinessAccountId);
        var verifyToken = WhatsAppSecrets.NewVerifyToken(channel.Key);
        secrets.Keep(connection, new WhatsAppSecrets(access.BusinessAccountId, access.Token, access.AppSecret, verifyToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return ChannelFailures.AccountTaken;
        }

        return new WhatsAppTie(channel.Id, known is null, verifyToken);
    }

    /// <summary>Meta did not reach us: a new channel is no channel. One that worked before keeps its new keys and says what is wrong.</summary>
    public async Task UntieAsync(WhatsAppTie tie, CancellationToken cancellationToken)
    {
        if (!tie.IsNew)
        {
            await care.SufferAsync(tie.ChannelId, ConnectionStatus.Unhealthy, WhatsAppFailures.Callback, cancellationToken);
            return;
        }

        var channel = await db.Channels.Include(c => c.Connection).SingleAsync(c => c.Id == tie.ChannelId, cancellationToken);
        db.ChannelConnections.Remove(channel.Connection!);
        db.Channels.Remove(channel);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task CompleteAsync(WhatsAppTie tie, CancellationToken cancellationToken)
    {
        await care.RecoverAsync(tie.ChannelId, cancellationToken);
        await care.NoteTemplatesAsync(tie.ChannelId, cancellationToken);
    }
}
