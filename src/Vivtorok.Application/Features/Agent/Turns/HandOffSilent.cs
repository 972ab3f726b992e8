using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>
/// The last guard of the promise that nobody is left without an outcome: whatever the agent has owed for too long, in any workspace
/// and for whatever reason, people get now. Needs neither a model nor the work queue.
/// </summary>
public sealed record HandOffSilentCommand : IRequest<Result<Done>>;

internal sealed class HandOffSilentHandler(IAppDbContext db, IServiceScopeFactory scopes, AlertBell bell, IOptions<AgentOptions> options, TimeProvider clock)
    : IRequestHandler<HandOffSilentCommand, Result<Done>>
{
    private const int AtOnce = 100;

    public async Task<Result<Done>> Handle(HandOffSilentCommand request, CancellationToken cancellationToken)
    {
        var deadline = clock.GetUtcNow() - TimeSpan.FromSeconds(options.Value.SilenceSeconds);
        var silent = await db.Conversations.AcrossWorkspaces().AsNoTracking()
            .Where(c => c.State == ConversationState.Agent && c.BurstStartedAt < deadline && c.LastInboundSequence > c.AnsweredThrough)
            .OrderBy(c => c.BurstStartedAt).Take(AtOnce)
            .Select(c => new { c.Id, c.WorkspaceId }).ToListAsync(cancellationToken);
        foreach (var conversation in silent) await HandOffAsync(conversation.WorkspaceId, conversation.Id, cancellationToken);
        return Done.Instance;
    }

    private async Task HandOffAsync(WorkspaceId workspace, ConversationId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
        try
        {
            if (!await scope.ServiceProvider.GetRequiredService<TurnQuitter>().QuitAsync(id, "No answer came in time.", cancellationToken)) return;
        }
        catch (DbUpdateConcurrencyException)
        {
            return; // somebody wrote this very moment: the next round looks again
        }

        await bell.RaiseAsync(workspace, AlertKind.MessageWithoutOutcome, id.Value.ToString(), null, null, cancellationToken);
    }
}
