using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Workspaces;

/// <summary>Who did what in the workspace, the latest first.</summary>
public sealed record ListAuditQuery(PageRequest Page, AuditFilter Filter) : IRequest<Result<Page<AuditRow>>>;

/// <summary>Narrows the audit; what is absent narrows nothing.</summary>
/// <param name="Entity">A kind of rows, such as <c>Member</c>.</param>
/// <param name="EntityId">One row.</param>
/// <param name="MemberId">What a member did.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">From this moment on.</param>
/// <param name="To">Before this moment.</param>
public sealed record AuditFilter(string? Entity, Guid? EntityId, MemberId? MemberId, AuditAction? Action, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>An entry. <c>ActorName</c> is the member's name, where a member of today did it; <c>Changes</c> says what the fields held.</summary>
public sealed record AuditRow(
    AuditEntryId Id, string Actor, string? ActorName, AuditAction Action, string Entity, Guid EntityId, IReadOnlyList<string> Fields,
    IReadOnlyList<AuditChange> Changes, DateTimeOffset At);

internal sealed class ListAuditHandler(IAppDbContext db) : IRequestHandler<ListAuditQuery, Result<Page<AuditRow>>>
{
    private const string MemberPrefix = "member:";

    public async Task<Result<Page<AuditRow>>> Handle(ListAuditQuery request, CancellationToken cancellationToken)
    {
        var entries = await Narrow(db.Audit.AsNoTracking(), request.Filter).Keyset(row => row.At, row => row.Id, request.Page).ToListAsync(cancellationToken);
        var ids = entries.Where(row => row.Actor.StartsWith(MemberPrefix, StringComparison.Ordinal))
            .Select(row => new MemberId(Guid.Parse(row.Actor[MemberPrefix.Length..]))).Distinct().ToList();
        var names = await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => MemberPrefix + member.Id.Value, member => member.Name, cancellationToken);
        var rows = entries.ConvertAll(row => new AuditRow(row.Id, row.Actor, names.GetValueOrDefault(row.Actor), row.Action, row.Entity, row.EntityId,
            row.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries), row.Changes ?? [], row.At));
        return request.Page.Cut(rows, row => Cursor.At(row.At, row.Id.Value));
    }

    private static IQueryable<AuditEntry> Narrow(IQueryable<AuditEntry> rows, AuditFilter filter)
    {
        if (filter.Entity is { } entity) rows = rows.Where(row => row.Entity == entity);
        if (filter.EntityId is { } id) rows = rows.Where(row => row.EntityId == id);
        if (filter.MemberId is { } member) rows = rows.Where(row => row.Actor == MemberPrefix + member.Value);
        if (filter.Action is { } action) rows = rows.Where(row => row.Action == action);
        if (filter.From is { } from) rows = rows.Where(row => row.At >= from);
        if (filter.To is { } to) rows = rows.Where(row => row.At < to);
        return rows;
    }
}
