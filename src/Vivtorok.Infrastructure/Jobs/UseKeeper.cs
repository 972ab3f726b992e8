using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Features.Privacy.Use;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Writes down each minute, and when the process stops, what this node has counted. What a crash takes with it is not worth more.</summary>
internal sealed partial class UseKeeper(IServiceScopeFactory scopes, ILogger<UseKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await KeepAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new KeepUseCountsCommand(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Lost(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A minute's counts of use are lost")]
    private partial void Lost(Exception exception);
}
