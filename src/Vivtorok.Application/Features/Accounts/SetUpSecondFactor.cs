using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Makes a secret for an authenticator app. Nothing is on until a code of the app confirms it.</summary>
public sealed record BeginSecondFactorCommand : IRequest<Result<SecondFactorSetUp>>;

/// <summary>What the app must know, for typing and as the address that a QR code holds.</summary>
public sealed record SecondFactorSetUp(string Secret, string Address);

internal sealed class BeginSecondFactorHandler(IAppDbContext db, IAccountStore accounts, SecondFactors factors, Caller caller, TimeProvider clock)
    : IRequestHandler<BeginSecondFactorCommand, Result<SecondFactorSetUp>>
{
    private const string Issuer = "Vivtorok";

    public async Task<Result<SecondFactorSetUp>> Handle(BeginSecondFactorCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id || await accounts.FindAsync(id, cancellationToken) is not { } account) return AccountFailures.SignedOut;
        var factor = await db.SecondFactors.SingleOrDefaultAsync(row => row.AccountId == id, cancellationToken);
        if (factor?.IsOn == true) return AccountFailures.SecondFactorOn;
        var (secret, now) = (OneTimeCode.NewSecret(), clock.GetUtcNow());
        if (factor is null) db.SecondFactors.Add(new SecondFactor(id, factors.Protect(secret), now));
        else factor.Begin(factors.Protect(secret), now);
        await db.SaveChangesAsync(cancellationToken);
        return new SecondFactorSetUp(secret, OneTimeCode.Address(secret, Issuer, account.Email));
    }
}

/// <summary>Turns the second factor on with the app's first code. The recovery codes are shown this once.</summary>
public sealed record ConfirmSecondFactorCommand(string Code) : IRequest<Result<RecoveryCodes>>;

/// <summary>Codes for the day the phone is gone; each counts once.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactorCommand>
{
    public ConfirmSecondFactorValidator() => RuleFor(command => command.Code).NotEmpty().MaximumLength(SecondFactors.CodeMaxLength);
}

internal sealed class ConfirmSecondFactorHandler(IAppDbContext db, SecondFactors factors, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<ConfirmSecondFactorCommand, Result<RecoveryCodes>>
{
    public async Task<Result<RecoveryCodes>> Handle(ConfirmSecondFactorCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id) return AccountFailures.SignedOut;
        var factor = await db.SecondFactors.SingleOrDefaultAsync(row => row.AccountId == id, cancellationToken);
        if (factor is null) return AccountFailures.SecondFactorMissing;
        if (factor.IsOn) return AccountFailures.SecondFactorOn;
        var tried = await factors.TryAsync(factor, request.Code, cancellationToken);
        if (!tried.IsSuccess) return tried.Failure;

        var now = clock.GetUtcNow();
        factor.TurnOn(now);
        var codes = factor.RenewRecoveryCodes();
        db.AccountEmails.Add(AccountEmail.ToAccount(caller.WorkspaceId, AccountEmailKind.SecondFactorOn, id, now));
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.SecondFactorOn, "Account", id.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return new RecoveryCodes(codes);
    }
}

/// <summary>Turns the second factor off, where no workspace of the account requires it.</summary>
public sealed record TurnSecondFactorOffCommand : IRequest<Result<Done>>;

internal sealed class TurnSecondFactorOffHandler(IAppDbContext db, SecondFactors factors, Caller caller, CallerCache cache, TimeProvider clock)
    : IRequestHandler<TurnSecondFactorOffCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(TurnSecondFactorOffCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id) return AccountFailures.SignedOut;
        if (await factors.FindAsync(id, cancellationToken) is not { } factor) return AccountFailures.SecondFactorMissing;
        if (await db.SecondFactorIsRequiredAsync(id, cancellationToken)) return AccountFailures.SecondFactorWanted;

        var now = clock.GetUtcNow();
        db.SecondFactors.Remove(factor);
        db.AccountEmails.Add(AccountEmail.ToAccount(caller.WorkspaceId, AccountEmailKind.SecondFactorOff, id, now));
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.SecondFactorOff, "Account", id.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}

/// <summary>Makes new recovery codes; the old ones count no more.</summary>
public sealed record RenewRecoveryCodesCommand : IRequest<Result<RecoveryCodes>>;

internal sealed class RenewRecoveryCodesHandler(IAppDbContext db, SecondFactors factors, Caller caller, TimeProvider clock)
    : IRequestHandler<RenewRecoveryCodesCommand, Result<RecoveryCodes>>
{
    public async Task<Result<RecoveryCodes>> Handle(RenewRecoveryCodesCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id) return AccountFailures.SignedOut;
        if (await factors.FindAsync(id, cancellationToken) is not { } factor) return AccountFailures.SecondFactorMissing;
        var codes = factor.RenewRecoveryCodes();
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.RecoveryCodesRenewed, "Account", id.Value, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return new RecoveryCodes(codes);
    }
}
