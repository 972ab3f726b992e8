using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>Every rule, and for how many days the workspace keeps each kind.</summary>
internal sealed class RetentionShelf(IAppDbContext db, IPersonalStore people, IFileStore files, Caller caller, TimeProvider clock)
{
    /// <summary>Conversations before what hangs on them: what goes with a conversation is not looked for again.</summary>
    public IReadOnlyList<RetentionRule> All =>
    [
        new OldConversations(db, people, files, caller),
        new IdleContacts(db, people, caller, clock),
        new OldFiles(db, files),
        new OldRows<Turn>(RetentionKind.DecisionRecords, before => db.Turns.Where(t => t.StartedAt < before && !OnlyKept.Contains(t.ConversationId)).OrderBy(t => t.StartedAt)),
        new OldRows<AccountSession>(RetentionKind.SignInData, before => db.Sessions
            .Where(s => s.WorkspaceId == caller.WorkspaceId && (s.ExpiresAt < before || s.RevokedAt < before)).OrderBy(s => s.ExpiresAt)),
        new OldRows<VisitorSession>(RetentionKind.VisitorSessions, before => db.VisitorSessions.Where(s => s.ExpiresAt < before).OrderBy(s => s.ExpiresAt)),
        new OldRows<AuditEntry>(RetentionKind.Audit, before => db.Audit.Where(row => row.At < before).OrderBy(row => row.At)),
        new OldRows<IdempotencyRecord>(RetentionKind.RepeatKeys, before => db.IdempotencyRecords.Where(row => row.CreatedAt < before).OrderBy(row => row.CreatedAt)),
        new OldRows<InboundEvent>(RetentionKind.ProviderEvents, before => db.InboundEvents.Where(row => row.ReceivedAt < before).OrderBy(row => row.ReceivedAt)),
    ];

    // Restriction (GDPR article 18): storage stays until the person lifts it.
    private IQueryable<ConversationId> OnlyKept => db.Conversations.Where(c => db.Contacts.Any(p => p.Id == c.ContactId && p.RestrictedAt != null)).Select(c => c.Id);

    /// <summary>What the workspace has decided; nothing yet: what is usual.</summary>
    public async Task<RetentionRules> RulesAsync(CancellationToken cancellationToken) =>
        await db.RetentionRules.SingleOrDefaultAsync(cancellationToken) ?? new RetentionRules(caller.WorkspaceId);
}
