using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vivtorok.Infrastructure.Realtime;

/// <summary>Carries change signals between the nodes of one database. While the database is away signals are lost, which costs a refetch.</summary>
internal abstract partial class NodeRelay(ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Tells and hears until something fails.</summary>
    protected abstract Task RelayAsync(CancellationToken stoppingToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Patience);
        try
        {
            do
            {
                try
                {
                    await RelayAsync(stoppingToken);
                }
                catch (Exception exception) when (exception is DbException or IOException or TimeoutException or InvalidOperationException)
                {
                    Away(exception);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that carries signals between nodes is away")]
    private partial void Away(Exception exception);
}
