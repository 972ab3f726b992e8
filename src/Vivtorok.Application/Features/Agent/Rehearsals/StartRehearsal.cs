using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Settings;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>Plays the draft over past conversations and scenarios. It runs as work; nothing of it is sent, booked or saved elsewhere.</summary>
/// <param name="ConversationIds">Those that do not exist are left out.</param>
/// <param name="LastConversations">So many of the newest ones, besides.</param>
/// <param name="ScenarioIds">Saved scenarios.</param>
/// <param name="ScenarioSet">All scenarios of this set; an empty text: all there are.</param>
/// <param name="Lines">Scenarios as text, see <see cref="ScenarioLines"/>.</param>
public sealed record StartRehearsalCommand(
    IReadOnlyList<ConversationId>? ConversationIds, int? LastConversations, IReadOnlyList<ScenarioId>? ScenarioIds, string? ScenarioSet, string? Lines, RehearsalBaseline? Baseline, int? Repeats)
    : IRequest<Result<RehearsalRow>>;

internal sealed class StartRehearsalValidator : AbstractValidator<StartRehearsalCommand>
{
    public const int LinesMaxLength = 1_000_000;

    public StartRehearsalValidator()
    {
        RuleFor(c => c.Repeats).InclusiveBetween(1, Rehearsal.MaxRepeats);
        RuleFor(c => c.LastConversations).InclusiveBetween(1, Rehearsal.MaxCases);
        RuleFor(c => c.ConversationIds).Must(AreFew).WithMessage($"At most {Rehearsal.MaxCases}.");
        RuleFor(c => c.ScenarioIds).Must(AreFew).WithMessage($"At most {Rehearsal.MaxCases}.");
        RuleFor(c => c.ScenarioSet).MaximumLength(Scenario.SetMaxLength);
        RuleFor(c => c.Lines).MaximumLength(LinesMaxLength);
    }

    private static bool AreFew<T>(IReadOnlyList<T>? list) => list is null || list.Count <= Rehearsal.MaxCases;
}

internal sealed class StartRehearsalHandler(IAppDbContext db, AgentKeeper keeper, PastConversations past, Caller caller, TimeProvider clock)
    : IRequestHandler<StartRehearsalCommand, Result<RehearsalRow>>
{
    public async Task<Result<RehearsalRow>> Handle(StartRehearsalCommand request, CancellationToken cancellationToken)
    {
        if (await db.Rehearsals.AnyAsync(r => r.Status == RehearsalStatus.Running, cancellationToken)) return RehearsalFailures.Running;
        var scripts = await ScriptsAsync(request, cancellationToken);
        if (!scripts.IsSuccess) return scripts.Failure;
        var (cases, repeats) = (scripts.Value, request.Repeats ?? 1);
        if (cases.Count == 0) return RehearsalFailures.Empty;
        if (cases.Count > Rehearsal.MaxCases || cases.Count * repeats > Rehearsal.MaxPlays) return RehearsalFailures.TooMany(cases.Count * repeats);

        var agent = await keeper.LoadAsync(cancellationToken);
        var baseline = request.Baseline ?? RehearsalBaseline.Said;
        if (baseline == RehearsalBaseline.Published && agent.PublishedVersion is null) return RehearsalFailures.NothingPublished;
        await ForgetOldAsync(cancellationToken);
        var rehearsal = new Rehearsal(agent, new RehearsalPlan(baseline, repeats, cases.Count), caller.MemberId, clock.GetUtcNow());
        db.Rehearsals.Add(rehearsal);
        db.RehearsalCases.AddRange(cases.Select((script, index) => new RehearsalCase(rehearsal, index + 1, script)));
        await db.SaveChangesAsync(cancellationToken);
        return RehearsalRow.Of(rehearsal, agent);
    }

    private async Task<Result<List<CaseScript>>> ScriptsAsync(StartRehearsalCommand request, CancellationToken cancellationToken)
    {
        var ids = (request.ConversationIds ?? []).ToHashSet();
        if (request.LastConversations is { } last) ids.UnionWith(await past.LastAsync(last, cancellationToken));
        var scripts = (await past.ReadAsync(ids, cancellationToken)).ToList();
        if (request.ScenarioIds is not null || request.ScenarioSet is not null)
        {
            var (chosen, set) = (request.ScenarioIds ?? [], request.ScenarioSet);
            var saved = await db.Scenarios.AsNoTracking().Where(s => chosen.Contains(s.Id) || set == "" || (set != null && s.Set == set))
                .OrderBy(s => s.CreatedAt).Take(Rehearsal.MaxCases + 1).ToListAsync(cancellationToken);
            scripts.AddRange(saved.Select(scenario => scenario.Script));
        }

        if (string.IsNullOrWhiteSpace(request.Lines)) return scripts;
        var read = ScenarioLines.Read(request.Lines);
        if (!read.IsSuccess) return read.Failure;
        scripts.AddRange(read.Value);
        return scripts;
    }

    private async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var old = await db.Rehearsals.OrderByDescending(r => r.StartedAt).Skip(Rehearsal.Kept - 1).Select(r => r.Id).ToListAsync(cancellationToken);
        if (old.Count == 0) return;
        await db.RehearsalCases.Where(c => old.Contains(c.RehearsalId)).ExecuteDeleteAsync(cancellationToken);
        await db.Rehearsals.Where(r => old.Contains(r.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
