using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>What was asked of the language model in a turn, made again from its record.</summary>
public sealed record GetTurnRequestsQuery(ConversationId ConversationId, TurnId TurnId) : IRequest<Result<TurnRequests>>;

/// <param name="Requests">The bodies in order, to the letter as they were sent.</param>
public sealed record TurnRequests(TurnId TurnId, string Model, IReadOnlyList<string> Requests);

internal sealed class GetTurnRequestsHandler(IAppDbContext db, TurnContexts contexts, IEnumerable<IAgentModel> models) : IRequestHandler<GetTurnRequestsQuery, Result<TurnRequests>>
{
    public async Task<Result<TurnRequests>> Handle(GetTurnRequestsQuery request, CancellationToken cancellationToken)
    {
        var turn = await db.Turns.AsNoTracking().SingleOrDefaultAsync(t => t.Id == request.TurnId && t.ConversationId == request.ConversationId, cancellationToken);
        if (turn is null) return AgentFailures.TurnNotFound;
        if (turn.Trace is null || models.FirstOrDefault(model => !model.IsBuiltIn) is not { } language) return new TurnRequests(turn.Id, turn.Model, []);

        var trace = JsonSerializer.Deserialize<ModelTrace>(turn.Trace, Json.Options)!;
        string[] hashes = [trace.Tools, trace.Rules, trace.Catalogue];
        var parts = await db.PromptParts.AsNoTracking().Where(part => hashes.Contains(part.Hash)).ToDictionaryAsync(part => part.Hash, part => part.Text, cancellationToken);
        var (lines, _, skipped) = await contexts.ReadHistoryAsync(turn.ConversationId, new HistoryMark(turn.HistoryThrough, turn.AnsweredBefore), cancellationToken);
        return new TurnRequests(turn.Id, trace.Model, await language.RebuildAsync(trace, new AgentTrail(parts, lines, skipped, turn.ToolCalls), cancellationToken));
    }
}
