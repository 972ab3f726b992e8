using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Changes the caller's password; every other browser is signed out.</summary>
public sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword) : IRequest<Result<Done>>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator()
    {
        RuleFor(command => command.CurrentPassword).NotEmpty().MaximumLength(PasswordRules.MaxLength);
        RuleFor(command => command.NewPassword).Password(_ => []);
    }
}

internal sealed class ChangePasswordHandler(IAppDbContext db, IAccountStore accounts, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<ChangePasswordCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id || await accounts.FindAsync(id, cancellationToken) is not { } account) return AccountFailures.SignedOut;
        if (PasswordRules.Refusal(request.NewPassword, account.Email, account.Name) is { } refusal)
            return Failure.Mistake("newPassword", refusal);

        var changed = await accounts.ChangePasswordAsync(id, request.CurrentPassword, request.NewPassword, cancellationToken);
        if (!changed.IsSuccess) return changed.Failure;

        var now = clock.GetUtcNow();
        await db.EndSessionsAsync(id, caller.SessionId, now, cancellationToken);
        db.AccountEmails.Add(AccountEmail.ToAccount(caller.WorkspaceId, AccountEmailKind.PasswordChanged, id, now));
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.PasswordChanged, "Account", id.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}
