using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Sends a link for a new password, if there is such an account; the answer is the same if there is none.</summary>
public sealed record ForgotPasswordCommand(string Email) : IRequest<Result<Done>>;

internal sealed class ForgotPasswordValidator : AbstractValidator<ForgotPasswordCommand>
{
    public ForgotPasswordValidator() => RuleFor(command => command.Email).Email();
}

internal sealed class ForgotPasswordHandler(IAppDbContext db, IAccountStore accounts, Caller caller, TimeProvider clock)
    : IRequestHandler<ForgotPasswordCommand, Result<Done>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // Longer than the work takes: how long the answer takes tells nobody whether there is an account.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(250);

    public async Task<Result<Done>> Handle(ForgotPasswordCommand request, CancellationToken cancellationToken)
    {
        var evenly = Task.Delay(AnswerTime, cancellationToken);
        var done = await AskAsync(request, cancellationToken);
        await evenly;
        return done;
    }

    private async Task<Result<Done>> AskAsync(ForgotPasswordCommand request, CancellationToken cancellationToken)
    {
        EmailAddress.TryNormalise(request.Email, out var email);
        var account = await accounts.FindByEmailAsync(email!, cancellationToken);
        if (account is null) return Done.Instance;
        var usual = await db.UsualMembershipAsync(account.Id, cancellationToken);
        if (!usual.IsSuccess) return Done.Instance;

        var member = usual.Value;
        caller.WorksFor(member.WorkspaceId, "system");
        var now = clock.GetUtcNow();
        var since = now - Pause;
        if (await db.AccountEmails.AnyAsync(sent => sent.AccountId == account.Id && sent.Kind == AccountEmailKind.ResetPassword && sent.CreatedAt > since, cancellationToken))
            return Done.Instance;
        db.AccountEmails.Add(AccountEmail.ToAccount(member.WorkspaceId, AccountEmailKind.ResetPassword, account.Id, now));
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}

/// <summary>Sets a new password with the token of the letter, and signs the account out everywhere.</summary>
public sealed record ResetPasswordCommand(string Email, string Token, string Password) : IRequest<Result<Done>>;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPasswordCommand>
{
    public ResetPasswordValidator()
    {
        RuleFor(command => command.Email).Email();
        RuleFor(command => command.Token).NotEmpty().MaximumLength(2000);
        RuleFor(command => command.Password).Password(command => [command.Email]);
    }
}

internal sealed class ResetPasswordHandler(IAppDbContext db, IAccountStore accounts, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<ResetPasswordCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ResetPasswordCommand request, CancellationToken cancellationToken)
    {
        EmailAddress.TryNormalise(request.Email, out var email);
        var account = await accounts.ResetPasswordAsync(email!, request.Token, request.Password, cancellationToken);
        if (!account.IsSuccess) return account.Failure;

        var now = clock.GetUtcNow();
        await db.EndSessionsAsync(account.Value.Id, null, now, cancellationToken);
        if (await db.UsualMembershipAsync(account.Value.Id, cancellationToken) is { IsSuccess: true, Value: var member })
        {
            caller.WorksFor(member.WorkspaceId, "system");
            db.AccountEmails.Add(AccountEmail.ToAccount(member.WorkspaceId, AccountEmailKind.PasswordChanged, account.Value.Id, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountFailures.BadToken; // the same link at once in two tabs: the other one spent it
        }

        cache.Clear();
        return Done.Instance;
    }
}
