using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>An owner wants to connect a mailbox: where to send them.</summary>
/// <param name="ChannelId">The channel whose consent has lapsed; null: a new one.</param>
public sealed record BeginMailConsentCommand(ChannelId? ChannelId) : IRequest<Result<MailConsentBegun>>;

/// <param name="Url">At the provider; valid for ten minutes, for this session only.</param>
/// <param name="Scopes">What will be asked for.</param>
public sealed record MailConsentBegun(Uri Url, IReadOnlyList<string> Scopes);

/// <summary>The owner is back with the provider's answer.</summary>
public sealed record ConnectMailboxCommand(string? Code, string? State) : IRequest<Result<ChannelRow>>;

/// <summary>A visit to the provider that has begun. It travels in <c>state</c>, encrypted, and counts for one session and ten minutes.</summary>
internal sealed record MailVisit(Guid Workspace, Guid Session, Guid? Channel, string Verifier, DateTimeOffset Until);

internal sealed class MailVisits(ISecretProtector protector, Caller caller, TimeProvider clock)
{
    private const string Purpose = "gmail-visit";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public (string State, string Challenge) Begin(ChannelId? channel)
    {
        var verifier = SecretToken.New();
        var visit = new MailVisit(caller.WorkspaceId.Value, caller.SessionId?.Value ?? Guid.Empty, channel?.Value, verifier, clock.GetUtcNow() + Life);
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return (protector.Protect(Purpose, JsonSerializer.Serialize(visit)), challenge);
    }

    /// <summary>The visit of this very session; null where it is another's, too old or nonsense.</summary>
    public MailVisit? Find(string? state)
    {
        if (state is not { Length: > 0 and < 2000 } || protector.Unprotect(Purpose, state) is not { } json) return null;
        var visit = JsonSerializer.Deserialize<MailVisit>(json)!;
        return visit.Workspace == caller.WorkspaceId.Value && visit.Session == caller.SessionId?.Value && visit.Until > clock.GetUtcNow() ? visit : null;
    }
}

internal sealed class BeginMailConsentHandler(IAppDbContext db, IMailConsent consent, MailVisits visits) : IRequestHandler<BeginMailConsentCommand, Result<MailConsentBegun>>
{
    public async Task<Result<MailConsentBegun>> Handle(BeginMailConsentCommand request, CancellationToken cancellationToken)
    {
        if (!consent.IsConfigured) return MailFailures.NotConfigured;
        var address = request.ChannelId is not { } id ? null
            : await db.ChannelConnections.Where(c => c.ChannelId == id && c.Kind == ChannelKind.Gmail).Select(c => c.Account).SingleOrDefaultAsync(cancellationToken);
        if (request.ChannelId is not null && address is null) return ChannelFailures.NotFound;
        var (state, challenge) = visits.Begin(request.ChannelId);
        return new MailConsentBegun(consent.PageOf(state, challenge, address), MailScopes.Asked);
    }
}

/// <summary>The least that reading and answering takes; nothing that deletes or changes.</summary>
public static class MailScopes
{
    public const string Read = "https://www.googleapis.com/auth/gmail.readonly";
    public const string Send = "https://www.googleapis.com/auth/gmail.send";

    public static readonly IReadOnlyList<string> Asked = ["openid", "email", Read, Send];
}

internal sealed class ConnectMailboxHandler(IAppDbContext db, IMailConsent consent, IMailSource source, MailVisits visits, MailboxTies ties)
    : IRequestHandler<ConnectMailboxCommand, Result<ChannelRow>>
{
    private const int CodeMaxLength = 2000;

    public async Task<Result<ChannelRow>> Handle(ConnectMailboxCommand request, CancellationToken cancellationToken)
    {
        if (visits.Find(request.State) is not { } visit) return MailFailures.StateInvalid;
        if (request.Code is not { Length: > 0 and <= CodeMaxLength } code) return MailFailures.ConsentRefused;
        var redeemed = await consent.RedeemAsync(code, visit.Verifier, cancellationToken);
        if (!redeemed.IsSuccess) return redeemed.Failure;
        var grant = redeemed.Value;
        if (!grant.Scopes.Contains(MailScopes.Read) || !grant.Scopes.Contains(MailScopes.Send)) return MailFailures.ScopeMissing;

        try
        {
            var fresh = new ChannelAccess(new ChannelId(visit.Channel ?? Guid.CreateVersion7()), "", JsonSerializer.Serialize(new MailSecret { RefreshToken = grant.RefreshToken }, Json.Options));
            var account = await source.GetAccountAsync(fresh, cancellationToken);
            return visit.Channel is { } channel
                ? await ties.RenewAsync(new ChannelId(channel), account, grant, cancellationToken)
                : await ties.TieAsync(account, grant, cancellationToken);
        }
        catch (MailRefusedException refused)
        {
            return refused.Problem;
        }
        catch (HttpRequestException)
        {
            return ChannelFailures.ProviderAway;
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return ChannelFailures.AccountTaken;
        }
    }
}

/// <summary>Ties channels to mailboxes. The unique account of a connection keeps one mailbox in one inbox.</summary>
internal sealed class MailboxTies(IAppDbContext db, ChannelSecrets secrets, ChannelCare care, ChannelMaker maker, TimeProvider clock)
{
    private const int BurstWaitSeconds = 60;

    public async Task<Result<ChannelRow>> TieAsync(MailAccount account, MailGrant grant, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = account.Address.Length <= Channel.NameMaxLength ? account.Address : account.Address[..Channel.NameMaxLength];
        var made = await maker.MakeAsync(ChannelKind.Gmail, name, account.Address, account.Address, cancellationToken);
        if (!made.IsSuccess) return made.Failure;
        var channel = made.Value;
        channel.SetAgent(channel.AgentMode, BurstWaitSeconds, []);
        secrets.Keep(channel.Connection!, new MailSecret { RefreshToken = grant.RefreshToken });
        var mailbox = new Mailbox(channel, now);
        mailbox.Consented(grant.Until, now);
        db.Mailboxes.Add(mailbox);
        await db.SaveChangesAsync(cancellationToken); // the first look is queued by this same save
        return ChannelRow.From(channel);
    }

    public async Task<Result<ChannelRow>> RenewAsync(ChannelId id, MailAccount account, MailGrant grant, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.Include(c => c.Connection).SingleOrDefaultAsync(c => c.Id == id && c.DisconnectedAt == null, cancellationToken);
        if (channel?.Connection is not { } connection) return ChannelFailures.NotFound;
        if (connection.Account != account.Address) return MailFailures.OtherMailbox;
        secrets.Keep(connection, new MailSecret { RefreshToken = grant.RefreshToken });
        var mailbox = await db.Mailboxes.SingleAsync(m => m.ChannelId == id, cancellationToken);
        mailbox.Consented(grant.Until, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await care.RecoverAsync(id, cancellationToken);
        return ChannelRow.From(channel);
    }
}
