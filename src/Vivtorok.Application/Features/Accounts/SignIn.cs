using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Signs a person in with e-mail and password, or asks for the second factor.</summary>
public sealed record SignInCommand(string Email, string Password, Device Device) : IRequest<Result<SignInStep>>;

/// <summary>Either the session or what is asked for next.</summary>
public sealed record SignInStep(SignedIn? SignedIn, SecondFactorChallenge? Challenge);

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    public SignInValidator()
    {
        RuleFor(command => command.Email).NotEmpty().MaximumLength(EmailAddress.MaxLength);
        RuleFor(command => command.Password).NotEmpty().MaximumLength(PasswordRules.MaxLength);
    }
}

internal sealed class SignInHandler(IAccountStore accounts, SecondFactors factors, SessionStarter sessions) : IRequestHandler<SignInCommand, Result<SignInStep>>
{
    public async Task<Result<SignInStep>> Handle(SignInCommand request, CancellationToken cancellationToken)
    {
        var known = await accounts.CheckPasswordAsync(request.Email, request.Password, cancellationToken);
        if (!known.IsSuccess) return known.Failure;
        if (await factors.FindAsync(known.Value.Id, cancellationToken) is not null) return new SignInStep(null, factors.Challenge(known.Value.Id));

        var begun = await sessions.StartAsync(known.Value, request.Device, SignInProof.Password, cancellationToken);
        return begun.IsSuccess ? new SignInStep(begun.Value, null) : begun.Failure;
    }
}

/// <summary>The second half of a sign-in: a code of the app, or one of the recovery codes. Each counts once.</summary>
public sealed record CompleteSignInCommand(string Challenge, string Code, Device Device) : IRequest<Result<SignedIn>>;

internal sealed class CompleteSignInValidator : AbstractValidator<CompleteSignInCommand>
{
    public CompleteSignInValidator()
    {
        RuleFor(command => command.Challenge).NotEmpty().MaximumLength(2000);
        RuleFor(command => command.Code).NotEmpty().MaximumLength(SecondFactors.CodeMaxLength);
    }
}

internal sealed class CompleteSignInHandler(IAccountStore accounts, SecondFactors factors, SessionStarter sessions)
    : IRequestHandler<CompleteSignInCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(CompleteSignInCommand request, CancellationToken cancellationToken)
    {
        if (factors.Read(request.Challenge) is not { } id || await accounts.FindAsync(id, cancellationToken) is not { } account) return AccountFailures.BadChallenge;
        if (await factors.FindAsync(id, cancellationToken) is not { } factor) return AccountFailures.BadChallenge; // turned off meanwhile
        var proof = await factors.TryAsync(factor, request.Code, cancellationToken);
        return proof.IsSuccess ? await sessions.StartAsync(account, request.Device, proof.Value, cancellationToken) : proof.Failure;
    }
}
