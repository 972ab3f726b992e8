using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Confirms an e-mail with the token of the letter. Needs no session: the letter may be opened on another device.</summary>
public sealed record ConfirmEmailCommand(string Token) : IRequest<Result<Done>>;

internal sealed class ConfirmEmailValidator : AbstractValidator<ConfirmEmailCommand>
{
    public ConfirmEmailValidator() => RuleFor(command => command.Token).NotEmpty().MaximumLength(2000);
}

internal sealed class ConfirmEmailHandler(IAppDbContext db, IAccountStore accounts) : IRequestHandler<ConfirmEmailCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ConfirmEmailCommand request, CancellationToken cancellationToken)
    {
        var confirmed = await accounts.ConfirmEmailAsync(request.Token, cancellationToken);
        if (!confirmed.IsSuccess) return confirmed.Failure;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountFailures.BadToken; // the same link at once in two tabs: the other one spent it
        }

        return Done.Instance;
    }
}

/// <summary>Sends the letter of confirmation again, unless the e-mail is confirmed.</summary>
public sealed record ResendConfirmationCommand : IRequest<Result<Done>>;

internal sealed class ResendConfirmationHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<ResendConfirmationCommand, Result<Done>>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task<Result<Done>> Handle(ResendConfirmationCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id) return AccountFailures.SignedOut;
        var since = clock.GetUtcNow() - Pause;
        if (await db.AccountEmails.AnyAsync(email => email.AccountId == id && email.Kind == AccountEmailKind.ConfirmEmail && email.CreatedAt > since, cancellationToken))
            return new Failure(FailureKind.TooMany, "account.justSent", "We have just sent it. Look into your inbox, or try again in a minute.") { RetryAfter = Pause };
        db.AccountEmails.Add(AccountEmail.ToAccount(caller.WorkspaceId, AccountEmailKind.ConfirmEmail, id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
