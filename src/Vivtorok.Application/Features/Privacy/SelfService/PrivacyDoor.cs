using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.SelfService;

/// <summary>Lets a person in by their link; the scope then works for its workspace. Only who entered the code sees anything of themselves.</summary>
internal sealed class PrivacyDoor(IAppDbContext db, PrivacyLinkTokens tokens, Caller caller, TimeProvider clock)
{
    public async Task<Result<PrivacyLink>> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } place) return PrivacyFailures.LinkNotFound;
        caller.WorksFor(place.WorkspaceId, "person");
        var open = db.Workspaces.Where(row => row.ClosedAt == null).Select(row => row.Id);
        var link = await db.PrivacyLinks.SingleOrDefaultAsync(row => row.Id == place.Id && open.Contains(row.WorkspaceId), cancellationToken);
        return link?.IsAlive(clock.GetUtcNow()) == true ? link : PrivacyFailures.LinkNotFound;
    }

    /// <param name="token">The link.</param>
    /// <param name="visit">What entering the code gave; null: nothing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Result<PrivacyLink>> EnterAsync(string token, string? visit, CancellationToken cancellationToken)
    {
        var link = await FindAsync(token, cancellationToken);
        if (!link.IsSuccess) return link;
        return visit is { Length: < 100 } && link.Value.IsVisitedBy(SecretToken.Hash(visit), clock.GetUtcNow()) ? link : PrivacyFailures.NotVerified;
    }
}
