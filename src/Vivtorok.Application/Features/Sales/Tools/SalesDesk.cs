using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales.Tools;

/// <summary>What the agent writes for the sales team: always about the contact of its conversation, and never without end.</summary>
internal sealed class SalesDesk(IAppDbContext db, Caller caller, FollowUpPlanner planner, TimeProvider clock)
{
    public const int MaxOpenTasks = 5;

    public async Task<ToolResult> AddTaskAsync(string title, DateTimeOffset? dueAt, AgentScope scope, CancellationToken cancellationToken)
    {
        var text = CardNumbers.Remove(title);
        var open = await db.Tasks.AsNoTracking().Where(t => t.ConversationId == scope.ConversationId && t.Status == WorkTaskStatus.Open).ToListAsync(cancellationToken);
        if (open.Find(t => t.Title == text && t.DueAt == dueAt) is { } same) return Written(same);
        if (open.Count >= MaxOpenTasks) return SalesFailures.TooManyTasks.Refused();

        var task = new WorkTask(caller.WorkspaceId, text, scope.ContactId, dueAt, clock.GetUtcNow());
        task.ComesFrom(scope.ConversationId, null);
        db.Tasks.Add(task);
        await db.SaveChangesAsync(cancellationToken);
        return Written(task);
    }

    public async Task<ToolResult> PlanFollowUpAsync(string text, int minutes, AgentScope scope, CancellationToken cancellationToken)
    {
        if (await db.FollowUps.AnyAsync(f => f.ConversationId == scope.ConversationId && f.Status == FollowUpStatus.Scheduled, cancellationToken))
            return SalesFailures.FollowUpPlanned.Refused();
        var at = await planner.WithinWindowAsync(planner.Now.AddMinutes(minutes), cancellationToken);
        if (!await planner.IsTakenAtAsync(scope.ConversationId, at, cancellationToken)) return SalesFailures.BeyondWindow.Refused();
        var begun = await planner.BeginAsync(scope.ConversationId, text, cancellationToken);
        if (!begun.IsSuccess) return begun.Failure.Refused();
        var followUp = begun.Value;
        followUp.PlanAfter(minutes, at);
        await db.SaveChangesAsync(cancellationToken);
        return ToolAnswers.Ok(new { followUpId = followUp.Id, dueAt = scope.Business.Local(followUp.DueAt) });
    }

    public async Task<ToolResult> QualifyAsync(LeadOutcome outcome, string? note, AgentScope scope, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == scope.ContactId, cancellationToken);
        var stage = outcome == LeadOutcome.Lost ? LifecycleStage.Lost : LifecycleStage.Qualified;
        var known = contact.LifecycleStage;
        if (known == LifecycleStage.Lead || known == LifecycleStage.Qualified && stage == LifecycleStage.Lost || known == LifecycleStage.Lost && stage == LifecycleStage.Qualified)
            contact.MoveTo(stage);

        var deal = outcome == LeadOutcome.Lost ? null : await OpenDealAsync(contact, note, scope, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ToolAnswers.Ok(new { lifecycleStage = contact.LifecycleStage, dealId = deal?.Id });
    }

    private async Task<Deal?> OpenDealAsync(Contact contact, string? note, AgentScope scope, CancellationToken cancellationToken)
    {
        var pipelines = await db.Pipelines.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var open = pipelines.SelectMany(p => p.Stages).Where(s => s.Kind == StageKind.Open).Select(s => s.Id).ToHashSet();
        var deals = await db.Deals.Where(d => d.ContactId == contact.Id).ToListAsync(cancellationToken);
        if (deals.Find(d => open.Contains(d.StageId.Value)) is { } existing) return existing;
        var pipeline = pipelines.Find(p => p.Stages.Any(s => s.Kind == StageKind.Open));
        if (pipeline is null) return null;

        var now = clock.GetUtcNow();
        var title = CardNumbers.Remove(note ?? contact.Name ?? (scope.Language == "uk" ? "Запит із чату" : "Request from chat"));
        var deal = new Deal(caller.WorkspaceId, contact.Id, title.Length > Deal.TitleMaxLength ? title[..Deal.TitleMaxLength] : title, now);
        deal.MoveTo(pipeline.Id, new(pipeline.Stages.First(s => s.Kind == StageKind.Open).Id), now);
        deal.ComesFrom(scope.ConversationId);
        db.Deals.Add(deal);
        return deal;
    }

    private static ToolResult Written(WorkTask task) => ToolAnswers.Ok(new { taskId = task.Id, title = task.Title, dueAt = task.DueAt });
}
