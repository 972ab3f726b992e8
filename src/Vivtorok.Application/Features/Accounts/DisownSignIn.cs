using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>
/// "It was not me", from the letter about a sign-in: every browser is signed out, the password opens nothing any more, and a letter
/// with a link for a new one is sent. Said again, it changes nothing.
/// </summary>
public sealed record DisownSignInCommand(string Token) : IRequest<Result<Done>>;

internal sealed class DisownSignInValidator : AbstractValidator<DisownSignInCommand>
{
    public DisownSignInValidator() => RuleFor(command => command.Token).NotEmpty().MaximumLength(2000);
}

internal sealed class DisownSignInHandler(IAppDbContext db, IAccountStore accounts, DisownTokens tokens, Caller caller, CallerCache cache)
    : IRequestHandler<DisownSignInCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DisownSignInCommand request, CancellationToken cancellationToken)
    {
        var now = tokens.Now;
        var session = tokens.Read(request.Token) is { } id ? await db.Sessions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (session is null) return AccountFailures.BadToken;
        if (session.DisownedAt is not null) return Done.Instance; // the password may be a new one by now

        caller.WorksFor(session.WorkspaceId, "system");
        session.Disown(now);
        await db.EndSessionsAsync(session.AccountId, null, now, cancellationToken);
        await accounts.ScramblePasswordAsync(session.AccountId, cancellationToken);
        db.AccountEmails.Add(AccountEmail.ToAccount(session.WorkspaceId, AccountEmailKind.ResetPassword, session.AccountId, now));
        db.Audit.Add(AuditEntry.Act(session.WorkspaceId, caller.Actor, AuditAction.SignInDisowned, "Session", session.Id.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}

/// <summary>The secret in the link of a letter about a sign-in: the session and until when, readable for this server only.</summary>
internal sealed class DisownTokens(ISecretProtector secrets, TimeProvider clock)
{
    private const string Purpose = "disown-sign-in";
    private const int IdLength = 32;

    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public DateTimeOffset Now => clock.GetUtcNow();

    public string Make(AccountSession session) => secrets.Protect(Purpose, $"{session.Id.Value:N}{(session.CreatedAt + Life).UtcTicks}");

    public SessionId? Read(string token) =>
        secrets.Unprotect(Purpose, token) is { Length: > IdLength } text && Guid.TryParseExact(text[..IdLength], "N", out var id)
        && long.TryParse(text.AsSpan(IdLength), out var ends) && Now.UtcTicks < ends ? new SessionId(id) : null;
}
