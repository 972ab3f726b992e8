using System.Collections.Concurrent;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Asks Telegram for updates where it cannot call us: one question open for each bot, on one node each.</summary>
internal sealed partial class TelegramPoller(IServiceScopeFactory scopes, ILogger<TelegramPoller> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<ChannelId, Task> _asking = new();
    private readonly Guid _node = Guid.CreateVersion7();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_asking.Values);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (scope.ServiceProvider.GetRequiredService<TelegramWebhooks>().AreUsed) return;
            var found = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindTelegramBotsQuery(), cancellationToken);
            foreach (var bot in found.Value.Where(bot => !_asking.ContainsKey(bot.ChannelId)))
                _asking[bot.ChannelId] = Task.Run(() => AskAsync(bot, cancellationToken), CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Stumbled(exception); // the database may be away: the next round looks again
        }
    }

    private async Task AskAsync(BotToPull bot, CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(bot.WorkspaceId, "provider");
                var pulled = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new PullTelegramCommand(bot.ChannelId, _node), cancellationToken);
                if (!pulled.IsSuccess || pulled.Value.Pause is not { } pause) return;
                await Task.Delay(pause, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process stops.
        }
        catch (Exception exception)
        {
            Stumbled(exception); // the next round asks again
        }
        finally
        {
            _asking.TryRemove(bot.ChannelId, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking Telegram for updates stumbled")]
    private partial void Stumbled(Exception exception);
}
