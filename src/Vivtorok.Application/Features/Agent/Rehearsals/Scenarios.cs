using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>A saved scenario.</summary>
/// <param name="ConversationId">The conversation it was saved from; null: it was written.</param>
public sealed record ScenarioRow(
    ScenarioId Id, string Name, string? Set, string? Language, IReadOnlyList<RehearsalTurn> Turns, Expectations Expectations, ConversationId? ConversationId, DateTimeOffset CreatedAt)
{
    internal static ScenarioRow Of(Scenario s) => new(s.Id, s.Name, s.Set, s.Language, s.Turns, s.Expectations[0], s.ConversationId, s.CreatedAt);
}

/// <summary>The scenarios that were made.</summary>
public sealed record ScenariosSaved(IReadOnlyList<ScenarioRow> Items);

/// <summary>Saved scenarios, newest first.</summary>
/// <param name="Set">Only those of this set.</param>
public sealed record ListScenariosQuery(string? Set, PageRequest Page) : IRequest<Result<Page<ScenarioRow>>>;

internal sealed class ListScenariosHandler(IAppDbContext db) : IRequestHandler<ListScenariosQuery, Result<Page<ScenarioRow>>>
{
    public async Task<Result<Page<ScenarioRow>>> Handle(ListScenariosQuery request, CancellationToken cancellationToken)
    {
        var rows = db.Scenarios.AsNoTracking();
        if (request.Set is { } set) rows = rows.Where(s => s.Set == set);
        var found = await rows.Keyset(s => s.CreatedAt, s => s.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut([.. found.Select(ScenarioRow.Of)], row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}

/// <summary>Keeps scenarios from text.</summary>
/// <param name="Lines">See <see cref="ScenarioLines"/>.</param>
public sealed record ImportScenariosCommand(string? Set, string Lines) : IRequest<Result<ScenariosSaved>>;

internal sealed class ImportScenariosValidator : AbstractValidator<ImportScenariosCommand>
{
    public ImportScenariosValidator()
    {
        RuleFor(c => c.Set).MaximumLength(Scenario.SetMaxLength);
        RuleFor(c => c.Lines).NotEmpty().MaximumLength(StartRehearsalValidator.LinesMaxLength);
    }
}

internal sealed class ImportScenariosHandler(ScenarioShelf shelf) : IRequestHandler<ImportScenariosCommand, Result<ScenariosSaved>>
{
    public async Task<Result<ScenariosSaved>> Handle(ImportScenariosCommand request, CancellationToken cancellationToken)
    {
        var read = ScenarioLines.Read(request.Lines);
        return read.IsSuccess ? await shelf.KeepAsync(request.Set, read.Value, cancellationToken) : read.Failure;
    }
}

/// <summary>A conversation becomes a scenario, with what was said in it: «save as rehearsal».</summary>
public sealed record SaveConversationAsScenarioCommand(ConversationId ConversationId, string? Set) : IRequest<Result<ScenariosSaved>>;

internal sealed class SaveConversationAsScenarioValidator : AbstractValidator<SaveConversationAsScenarioCommand>
{
    public SaveConversationAsScenarioValidator() => RuleFor(c => c.Set).MaximumLength(Scenario.SetMaxLength);
}

internal sealed class SaveConversationAsScenarioHandler(IAppDbContext db, PastConversations past, ScenarioShelf shelf)
    : IRequestHandler<SaveConversationAsScenarioCommand, Result<ScenariosSaved>>
{
    public async Task<Result<ScenariosSaved>> Handle(SaveConversationAsScenarioCommand request, CancellationToken cancellationToken)
    {
        if (!await db.Conversations.AnyAsync(c => c.Id == request.ConversationId, cancellationToken)) return Domain.Conversations.ConversationFailures.NotFound;
        var scripts = await past.ReadAsync([request.ConversationId], cancellationToken);
        return scripts.Count == 0 ? RehearsalFailures.NothingToSave : await shelf.KeepAsync(request.Set, scripts, cancellationToken);
    }
}

/// <summary>A saved scenario goes; rehearsals that played it stay.</summary>
public sealed record DeleteScenarioCommand(ScenarioId Id) : IRequest<Result<Done>>;

internal sealed class DeleteScenarioHandler(IAppDbContext db) : IRequestHandler<DeleteScenarioCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteScenarioCommand request, CancellationToken cancellationToken) =>
        await db.Scenarios.Where(s => s.Id == request.Id).ExecuteDeleteAsync(cancellationToken) == 0 ? RehearsalFailures.ScenarioNotFound : Done.Instance;
}

/// <summary>Where scenarios are kept, up to so many.</summary>
internal sealed class ScenarioShelf(IAppDbContext db, Caller caller, TimeProvider clock)
{
    public async Task<Result<ScenariosSaved>> KeepAsync(string? set, IReadOnlyList<CaseScript> scripts, CancellationToken cancellationToken)
    {
        if (await db.Scenarios.CountAsync(cancellationToken) + scripts.Count > Scenario.MaxCount) return RehearsalFailures.TooManyScenarios;
        var name = string.IsNullOrWhiteSpace(set) ? null : set.Trim();
        List<Scenario> kept = [.. scripts.Select(script => new Scenario(caller.WorkspaceId, name, script, clock.GetUtcNow()))];
        db.Scenarios.AddRange(kept);
        await db.SaveChangesAsync(cancellationToken);
        return new ScenariosSaved([.. kept.Select(ScenarioRow.Of)]);
    }
}
