using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The agent's decision records of a conversation, oldest first.</summary>
public sealed record ListTurnsQuery(ConversationId ConversationId, PageRequest Page) : IRequest<Result<Page<TurnRow>>>;

/// <summary>What one run of the agent saw, did, checked and spent.</summary>
/// <param name="CachedTokens">The part of the input that the provider read from its cache.</param>
/// <param name="CostMicros">Millionths of a US dollar, by the prices of the day.</param>
/// <param name="ModelMilliseconds">How long the language model was waited for.</param>
/// <param name="ModelProblem">Why the built-in agent answered in the language model's place; null: it did not.</param>
public sealed record TurnRow(
    TurnId Id,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    int AnsweredThrough,
    TurnOutcome Outcome,
    HandOffReason? HandOffReason,
    string Model,
    int? AgentVersion,
    int CatalogueVersion,
    int ModelCalls,
    int InputTokens,
    int OutputTokens,
    int CachedTokens,
    long CostMicros,
    int ModelMilliseconds,
    ModelProblem? ModelProblem,
    IReadOnlyList<ToolCallRow> ToolCalls,
    IReadOnlyList<CheckedFact> Facts,
    IReadOnlyList<string> Sources,
    string? Text);

/// <summary>A tool call. Arguments and result are the JSON objects that were passed.</summary>
public sealed record ToolCallRow(string Name, JsonNode? Arguments, string Outcome, JsonNode? Result);

internal sealed class ListTurnsHandler(IAppDbContext db) : IRequestHandler<ListTurnsQuery, Result<Page<TurnRow>>>
{
    public async Task<Result<Page<TurnRow>>> Handle(ListTurnsQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Conversations.AnyAsync(c => c.Id == request.ConversationId, cancellationToken)) return ConversationFailures.NotFound;
        var found = await db.Turns.AsNoTracking().Where(t => t.ConversationId == request.ConversationId)
            .Keyset(t => t.StartedAt, t => t.Id, request.Page, descending: false).ToListAsync(cancellationToken);
        return request.Page.Cut([.. found.Select(Row)], row => Cursor.At(row.StartedAt, row.Id.Value));
    }

    public static TurnRow Row(Turn turn) => new(
        turn.Id, turn.StartedAt, turn.FinishedAt, turn.AnsweredThrough, turn.Outcome, turn.HandOffReason, turn.Model, turn.AgentVersion, turn.CatalogueVersion,
        turn.ModelCalls, turn.InputTokens, turn.OutputTokens, turn.CachedTokens, turn.Cost, turn.ModelMilliseconds, turn.ModelProblem,
        [.. turn.ToolCalls.Select(call => new ToolCallRow(call.Name, JsonNode.Parse(call.Arguments), call.Outcome, JsonNode.Parse(call.Result)))],
        turn.Facts, turn.Sources, turn.Text);
}
