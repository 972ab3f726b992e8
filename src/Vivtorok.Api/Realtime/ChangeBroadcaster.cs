using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Vivtorok.Infrastructure.Realtime;

namespace Vivtorok.Api.Realtime;

/// <summary>Passes changes on to the browsers of a workspace: each changed row once in a short while, however often it changed.</summary>
internal sealed class ChangeBroadcaster(InProcessChangeSignal signal, IHubContext<InboxHub> hub, TimeProvider clock) : BackgroundService
{
    private const string Event = "changed";
    private const int MaxWaiting = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private readonly ConcurrentDictionary<Change, byte> _waiting = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Published += Note;
        try
        {
            using var timer = new PeriodicTimer(Pause, clock);
            while (await timer.WaitForNextTickAsync(stoppingToken)) await SendAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
        finally
        {
            signal.Published -= Note;
        }
    }

    // A lost signal costs a refetch on focus; a full memory would cost the process.
    private void Note(Change change)
    {
        if (_waiting.Count < MaxWaiting) _waiting.TryAdd(change, 0);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        foreach (var change in _waiting.Keys)
        {
            _waiting.TryRemove(change, out _);
            var told = new { topic = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(change.Topic.ToString()), id = change.Id };
            await hub.Clients.Group(InboxHub.GroupOf(change.Workspace.Value.ToString())).SendAsync(Event, told, cancellationToken);
        }
    }
}
