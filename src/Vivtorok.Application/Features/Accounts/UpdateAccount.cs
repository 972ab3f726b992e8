using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Changes the caller's name and language; an absent one stays.</summary>
public sealed record UpdateAccountCommand(string? Name, string? Locale) : IRequest<Result<SessionView>>;

internal sealed class UpdateAccountValidator : AbstractValidator<UpdateAccountCommand>
{
    public UpdateAccountValidator()
    {
        RuleFor(command => command.Name!).PersonName().When(command => command.Name is not null);
        RuleFor(command => command.Locale!).Locale().When(command => command.Locale is not null);
    }
}

internal sealed class UpdateAccountHandler(IAppDbContext db, IAccountStore accounts, Caller caller) : IRequestHandler<UpdateAccountCommand, Result<SessionView>>
{
    public async Task<Result<SessionView>> Handle(UpdateAccountCommand request, CancellationToken cancellationToken)
    {
        if (caller.AccountId is not { } id || await accounts.FindAsync(id, cancellationToken) is not { } before) return AccountFailures.SignedOut;
        var account = await accounts.UpdateAsync(id, request.Name?.Trim() ?? before.Name, request.Locale ?? before.Locale, cancellationToken);
        await RenameMemberAsync(account!, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var view = await db.ViewAsync(account!, caller.WorkspaceId, cancellationToken);
        return view is null ? WorkspaceFailures.NotFound : view;
    }

    // The name stands with each membership; here the workspace at hand is changed, the others when the account next works there.
    private async Task RenameMemberAsync(Account account, CancellationToken cancellationToken)
    {
        var member = await db.Members.SingleOrDefaultAsync(row => row.AccountId == account.Id, cancellationToken);
        if (member is not null && member.Name != account.Name) member.Rename(account.Name);
    }
}
