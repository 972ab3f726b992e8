using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Asks every provider how its ties stand, in all workspaces: a channel that nothing comes by must not look well because nothing comes.</summary>
public sealed record InspectChannelsCommand : IRequest<Result<Done>>;

internal sealed class InspectChannelsHandler(IAppDbContext db, IServiceScopeFactory scopes) : IRequestHandler<InspectChannelsCommand, Result<Done>>
{
    private const int AtMost = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Result<Done>> Handle(InspectChannelsCommand request, CancellationToken cancellationToken)
    {
        var connections = await db.ChannelConnections.AcrossWorkspaces().AsNoTracking()
            .Where(c => c.Status != ConnectionStatus.Disconnected).OrderBy(c => c.ChannelId).Take(AtMost).ToListAsync(cancellationToken);
        foreach (var connection in connections) await InspectAsync(connection, cancellationToken);
        return Done.Instance;
    }

    private async Task InspectAsync(ChannelConnection connection, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(connection.WorkspaceId, "system");
        if (scope.ServiceProvider.GetRequiredService<ChannelLines>().Open(connection) is not { } line) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var report = await line.Adapter.InspectAsync(line.Access, patience.Token);
            await scope.ServiceProvider.GetRequiredService<ChannelCare>().JudgeAsync(connection.ChannelId, report, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A provider that is away is noticed by the replies that wait for it.
        }
    }
}
