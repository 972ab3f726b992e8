using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Knowledge;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Writes who changed what, in the transaction of the change. What people and keys edit is audited; the catalogue has its own
/// history, and a conversation is its own. What a workspace has bought is audited whoever changes it.
/// </summary>
internal sealed class AuditInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (AppDbContext)eventData.Context!;
        var byPeople = context.Caller.MemberId is not null;
        var changed = context.ChangeTracker.Entries<IWorkspaceOwned>()
            .Where(entry => (byPeople || entry.Entity is Subscription) && IsAudited(entry.Entity) && Action(entry) is not null).ToList();
        foreach (var entry in changed) context.Audit.Add(Describe(context, entry));
        return ValueTask.FromResult(result);
    }

    private AuditEntry Describe(AppDbContext context, EntityEntry<IWorkspaceOwned> entry)
    {
        var fields = entry.State == EntityState.Modified
            ? string.Join(',', entry.Properties.Where(property => property.IsModified && property.Metadata.Name != nameof(IVersioned.Version)).Select(property => property.Metadata.Name))
            : "";
        var id = ((IEntityId)entry.Property("Id").CurrentValue!).Value;
        return new AuditEntry(entry.Entity.WorkspaceId, context.Caller.Actor, Action(entry)!.Value, entry.Entity.GetType().Name, id, fields, clock.GetUtcNow());
    }

    private static bool IsAudited(IWorkspaceOwned row) => row is (IVersioned or Invitation or ApiKey)
        && row is not (CatalogueItem or Promotion or StaffMember or KnowledgeEntry or CalendarDay or Conversation or ModelHealth);

    private static AuditAction? Action(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Modified => AuditAction.Changed,
        EntityState.Deleted => AuditAction.Deleted,
        _ => null,
    };
}
