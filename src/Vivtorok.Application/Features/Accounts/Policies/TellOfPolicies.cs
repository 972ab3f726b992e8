using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts.Policies;

/// <summary>Writes to accounts that have not accepted what was announced, once each.</summary>
public sealed record TellOfPoliciesCommand : IRequest<Result<Done>>;

internal sealed class TellOfPoliciesHandler(IAccountStore accounts, PolicyBook policies, IServiceScopeFactory scopes, TimeProvider clock)
    : IRequestHandler<TellOfPoliciesCommand, Result<Done>>
{
    private const int AtMost = 500;

    public async Task<Result<Done>> Handle(TellOfPoliciesCommand request, CancellationToken cancellationToken)
    {
        foreach (var version in policies.Newest(clock.GetUtcNow()))
            foreach (var account in await accounts.FindUntoldAsync(version.Kind, version.Version, AtMost, cancellationToken))
                await TellAsync(account, version, cancellationToken);
        return Done.Instance;
    }

    // The letter and the record that it was written are one save, in the workspace the account works in.
    private async Task TellAsync(AccountId account, PolicyVersion version, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        await scope.ServiceProvider.GetRequiredService<IAccountStore>().ToldOfPolicyAsync(account, version.Kind, version.Version, cancellationToken);
        if (await db.UsualMembershipAsync(account, cancellationToken) is { IsSuccess: true, Value: Member member })
        {
            scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(member.WorkspaceId, "system");
            db.AccountEmails.Add(AccountEmail.ToAccount(member.WorkspaceId, AccountEmailKind.PolicyChanged, account, clock.GetUtcNow()));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node told them at the same moment.
        }
    }
}
