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
/// Writes who changed what, in the transaction of the change. What people and keys edit is audited; what the catalogue gains stands
/// in its own history, and a conversation is its own. What a workspace has bought is audited whoever changes it.
/// </summary>
internal sealed class AuditInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (AppDbContext)eventData.Context!;
        var byPeople = context.Caller.MemberId is not null;
        var changed = context.ChangeTracker.Entries()
            .Where(entry => (byPeople || entry.Entity is Subscription) && Action(entry) is { } action && IsAudited(entry.Entity, action)).ToList();
        foreach (var entry in changed) context.Audit.Add(Describe(context, entry));
        return ValueTask.FromResult(result);
    }

    private AuditEntry Describe(AppDbContext context, EntityEntry entry)
    {
        var action = Action(entry)!.Value;
        var changes = action == AuditAction.Changed ? AuditValues.Of(entry) : [];
        var workspace = entry.Entity is IWorkspaceOwned owned ? owned.WorkspaceId : ((Workspace)entry.Entity).Id;
        var id = ((IEntityId)entry.Property("Id").CurrentValue!).Value;
        var names = entry.Properties.Where(property => property.IsModified && property.Metadata.Name != nameof(IVersioned.Version)).Select(property => property.Metadata.Name);
        return new AuditEntry(workspace, context.Caller.Actor, action, entry.Entity.GetType().Name, id,
            action == AuditAction.Changed ? string.Join(',', names) : "", clock.GetUtcNow()).With(changes);
    }

    private static bool IsAudited(object row, AuditAction action) => row switch
    {
        Workspace => action == AuditAction.Changed,
        CatalogueItem or Promotion or StaffMember or KnowledgeEntry => action != AuditAction.Created,
        CalendarDay or Conversation or ModelHealth => false,
        _ => row is IWorkspaceOwned and (IVersioned or Invitation or ApiKey),
    };

    private static AuditAction? Action(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Modified when entry.Entity is Invitation { AcceptedAt: null } => AuditAction.Deleted, // withdrawn
        EntityState.Modified => AuditAction.Changed,
        EntityState.Deleted => AuditAction.Deleted,
        _ => null,
    };
}
