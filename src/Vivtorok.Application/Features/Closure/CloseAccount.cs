using FluentValidation;
using MediatR;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Closure;

/// <summary>
/// Ends the caller's account for good and at once. Who is the only owner of an open workspace closes it first, or hands it over; with a
/// closed one goes the way to take that back.
/// </summary>
public sealed record CloseAccountCommand(string Password) : IRequest<Result<Done>>;

internal sealed class CloseAccountValidator : AbstractValidator<CloseAccountCommand>
{
    public CloseAccountValidator() => RuleFor(command => command.Password).NotEmpty().MaximumLength(1000);
}

internal sealed partial class CloseAccountHandler(IAccountStore accounts, Caller caller, CallerCache cache, IEmailSender sender, ILogger<CloseAccountHandler> logger)
    : IRequestHandler<CloseAccountCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(CloseAccountCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id || await accounts.FindAsync(id, cancellationToken) is not { } account) return AccountFailures.SignedOut;
        var known = await accounts.CheckPasswordAsync(account.Email, request.Password, cancellationToken);
        if (!known.IsSuccess) return known.Failure == AccountFailures.WrongCredentials ? AccountFailures.WrongPassword("password") : known.Failure;
        var deleted = await accounts.DeleteAsync(id, cancellationToken);
        if (!deleted.IsSuccess) return deleted.Failure;
        cache.Clear();
        try
        {
            await sender.SendAsync(ClosureLetters.AccountClosed(account), cancellationToken); // there is no row any more that it could wait in
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotTold(exception);
        }

        return Done.Instance;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The letter that an account is closed could not be sent")]
    private partial void NotTold(Exception exception);
}
