using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Security;

/// <summary>The end of an account.</summary>
internal sealed partial class AccountStore
{
    public async Task<Result<Done>> DeleteAsync(AccountId id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var memberships = await db.Members.AcrossWorkspaces().AsNoTracking().Where(row => row.AccountId == id).ToListAsync(cancellationToken);
        var (ids, owned) = (memberships.ConvertAll(row => row.Id), memberships.Where(row => row.Role == MemberRole.Owner).Select(row => row.WorkspaceId).ToList());

        // Holds the workspaces: of two owners who leave at once the second sees that the first is gone.
        await db.Workspaces.Where(row => owned.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
        await db.Members.AcrossWorkspaces().Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        var owners = db.Members.AcrossWorkspaces().Where(row => row.Role == MemberRole.Owner).Select(row => row.WorkspaceId);
        if (await db.Workspaces.AnyAsync(row => owned.Contains(row.Id) && row.ClosedAt == null && !owners.Contains(row.Id), cancellationToken)) return AccountFailures.SoleOwner;

        var now = clock.GetUtcNow();
        await db.ApiKeys.AcrossWorkspaces().Where(key => ids.Contains(key.CreatedBy) && key.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, now), cancellationToken);
        await db.AccountEmails.AcrossWorkspaces().Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SecondFactors.Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        await db.PolicyAnswers.Where(row => row.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        await db.UserClaims.Where(row => row.UserId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await db.UserLogins.Where(row => row.UserId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await db.UserTokens.Where(row => row.UserId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await db.Users.Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await db.ScrubAsync(cancellationToken);
        return Done.Instance;
    }
}
