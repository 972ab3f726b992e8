using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Signs a person in with e-mail and password.</summary>
public sealed record SignInCommand(string Email, string Password, string UserAgent) : IRequest<Result<SignedIn>>;

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    public SignInValidator()
    {
        RuleFor(command => command.Email).NotEmpty().MaximumLength(EmailAddress.MaxLength);
        RuleFor(command => command.Password).NotEmpty().MaximumLength(PasswordRules.MaxLength);
    }
}

internal sealed class SignInHandler(IAppDbContext db, IAccountStore accounts, Caller caller, TimeProvider clock)
    : IRequestHandler<SignInCommand, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(SignInCommand request, CancellationToken cancellationToken)
    {
        var known = await accounts.CheckPasswordAsync(request.Email, request.Password, cancellationToken);
        if (!known.IsSuccess) return known.Failure;

        var usual = await db.UsualMembershipAsync(known.Value.Id, cancellationToken);
        if (!usual.IsSuccess) return usual.Failure;

        var member = usual.Value;
        var session = new AccountSession(known.Value.Id, member.WorkspaceId, request.UserAgent, clock.GetUtcNow());
        caller.IsMember(member, session.Id);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return new SignedIn(session.Id, session.CreatedAt, session.ExpiresAt, (await db.ViewAsync(known.Value, member.WorkspaceId, cancellationToken))!);
    }
}
