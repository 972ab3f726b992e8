using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Conversations.Idle;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Finds idle conversations over all workspaces and tends each in a scope of its own workspace. What fails is found again next time.</summary>
internal sealed partial class IdleSweep(IServiceScopeFactory scopes, ILogger<IdleSweep> logger)
{
    private const int Batch = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindIdleConversationsQuery(Batch), cancellationToken);
        foreach (var idle in found.Value) await TendAsync(idle, cancellationToken);
    }

    private async Task TendAsync(IdleConversation idle, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(idle.WorkspaceId, "system");
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new TendConversationCommand(idle.ConversationId), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception, idle.ConversationId.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Conversation {Conversation} could not be tended")]
    private partial void Failed(Exception exception, Guid conversation);
}
