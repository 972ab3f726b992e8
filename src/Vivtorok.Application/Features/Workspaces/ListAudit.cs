using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Workspaces;

/// <summary>Who changed what in the workspace, the latest first; <paramref name="Entity"/> and <paramref name="EntityId"/> narrow it to a kind or a row.</summary>
public sealed record ListAuditQuery(PageRequest Page, string? Entity, Guid? EntityId) : IRequest<Result<Page<AuditRow>>>;

/// <summary>A change. <c>ActorName</c> is the member's name, where a member of today made it.</summary>
public sealed record AuditRow(
    AuditEntryId Id, string Actor, string? ActorName, AuditAction Action, string Entity, Guid EntityId, IReadOnlyList<string> Fields, DateTimeOffset At);

internal sealed class ListAuditHandler(IAppDbContext db) : IRequestHandler<ListAuditQuery, Result<Page<AuditRow>>>
{
    private const string MemberPrefix = "member:";

    public async Task<Result<Page<AuditRow>>> Handle(ListAuditQuery request, CancellationToken cancellationToken)
    {
        var entries = await db.Audit.AsNoTracking()
            .Where(row => (request.Entity == null || row.Entity == request.Entity) && (request.EntityId == null || row.EntityId == request.EntityId))
            .Keyset(row => row.At, row => row.Id, request.Page).ToListAsync(cancellationToken);
        var ids = entries.Where(row => row.Actor.StartsWith(MemberPrefix, StringComparison.Ordinal))
            .Select(row => new MemberId(Guid.Parse(row.Actor[MemberPrefix.Length..]))).Distinct().ToList();
        var names = await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => MemberPrefix + member.Id.Value, member => member.Name, cancellationToken);
        var rows = entries.ConvertAll(row => new AuditRow(row.Id, row.Actor, names.GetValueOrDefault(row.Actor), row.Action, row.Entity, row.EntityId,
            row.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries), row.At));
        return request.Page.Cut(rows, row => Cursor.At(row.At, row.Id.Value));
    }
}
