using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Asks every provider how its ties stand, in all workspaces: a channel that nothing comes by must not look well because nothing comes.</summary>
public sealed record InspectChannelsCommand : IRequest<Result<Done>>;

internal sealed partial class InspectChannelsHandler(IAppDbContext db, JobLeases leases, IServiceScopeFactory scopes, ILogger<InspectChannelsHandler> logger)
    : IRequestHandler<InspectChannelsCommand, Result<Done>>
{
    private const int AtOnce = 8; // a round of a thousand silent providers takes ten minutes
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<Result<Done>> Handle(InspectChannelsCommand request, CancellationToken cancellationToken)
    {
        await using var hold = await leases.TakeAsync("inspect-channels", cancellationToken);
        if (hold is null) return Done.Instance;
        var ties = await db.ChannelConnections.AcrossWorkspaces().Where(c => c.Status != ConnectionStatus.Disconnected)
            .Select(c => new { c.ChannelId, c.WorkspaceId }).ToListAsync(hold.Lost);
        await Parallel.ForEachAsync(ties, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = hold.Lost },
            async (tie, stopping) => await InspectAsync(tie.ChannelId, tie.WorkspaceId, stopping));
        return Done.Instance;
    }

    private async Task InspectAsync(ChannelId id, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<ChannelLines>().OpenAsync(id, cancellationToken) is not { } line) return;
            var report = await line.Adapter.InspectAsync(line.Access, patience.Token);
            await scope.ServiceProvider.GetRequiredService<ChannelCare>().JudgeAsync(id, report, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A provider that is away is noticed by the replies that wait for it.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception, id.Value); // the others are still to be asked
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider of channel {Channel} could not be asked")]
    private partial void Failed(Exception exception, Guid channel);
}
