using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Security;

/// <summary>An address that proves to be somebody's own after an account was made with it.</summary>
internal sealed partial class AccountStore
{
    // Whoever signed up with it may have been a stranger, who would come in again by what they made. Should the save that follows fail,
    // nothing is lost: the letter still works.
    private async Task TakeBackAsync(AccountId id, CancellationToken cancellationToken)
    {
        var (members, now) = (db.Members.AcrossWorkspaces().Where(row => row.AccountId == id).Select(row => row.Id), clock.GetUtcNow());
        await db.ApiKeys.AcrossWorkspaces().Where(key => members.Contains(key.CreatedBy) && key.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, now), cancellationToken);
        await db.SecondFactors.Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
    }
}
