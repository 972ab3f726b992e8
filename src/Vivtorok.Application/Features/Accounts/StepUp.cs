using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Proves once more who sits at this browser, by the password or by a code; it stands for ten minutes.</summary>
public sealed record StepUpCommand(string? Password, string? Code) : IRequest<Result<StepUpView>>;

public sealed record StepUpView(DateTimeOffset ValidUntil);

internal sealed class StepUpValidator : AbstractValidator<StepUpCommand>
{
    public StepUpValidator()
    {
        RuleFor(command => command.Password).NotEmpty().MaximumLength(PasswordRules.MaxLength).When(command => command.Code is null);
        RuleFor(command => command.Code).NotEmpty().MaximumLength(SecondFactors.CodeMaxLength).When(command => command.Password is null);
    }
}

internal sealed class StepUpHandler(IAppDbContext db, IAccountStore accounts, SecondFactors factors, Caller caller, TimeProvider clock)
    : IRequestHandler<StepUpCommand, Result<StepUpView>>
{
    public async Task<Result<StepUpView>> Handle(StepUpCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id || await accounts.FindAsync(id, cancellationToken) is not { } account) return AccountFailures.SignedOut;
        var refusal = request.Code is { } code ? await TryCodeAsync(account, code, cancellationToken) : await TryPasswordAsync(account, request.Password!, cancellationToken);
        if (refusal is not null) return refusal;

        var (session, now) = (await db.Sessions.SingleAsync(row => row.Id == caller.SessionId, cancellationToken), clock.GetUtcNow());
        session.Prove(now);
        await db.SaveChangesAsync(cancellationToken);
        return new StepUpView(now + AccountSession.ProofLife);
    }

    private async Task<Failure?> TryCodeAsync(Account account, string code, CancellationToken cancellationToken) =>
        await factors.FindAsync(account.Id, cancellationToken) is not { } factor ? AccountFailures.SecondFactorMissing
            : (await factors.TryAsync(factor, code, cancellationToken)).Failure;

    private async Task<Failure?> TryPasswordAsync(Account account, string password, CancellationToken cancellationToken)
    {
        var failure = (await accounts.CheckPasswordAsync(account.Email, password, cancellationToken)).Failure;
        return failure == AccountFailures.WrongCredentials ? AccountFailures.WrongPassword("password") : failure;
    }
}

/// <summary>Whether this browser has proved lately who sits at it. Read from the row each time: another node may have been asked.</summary>
public sealed record CheckStepUpQuery : IRequest<Result<Done>>;

internal sealed class CheckStepUpHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<CheckStepUpQuery, Result<Done>>
{
    public async Task<Result<Done>> Handle(CheckStepUpQuery request, CancellationToken cancellationToken)
    {
        if (caller.SessionId is not { } id) return Done.Instance; // an API key: its scopes have spoken
        var session = await db.Sessions.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return session.IsProved(clock.GetUtcNow()) ? Done.Instance : AccountFailures.StepUpRequired;
    }
}
