using System.Collections.Concurrent;
using Vivtorok.Domain;

namespace Vivtorok.Application.Features.Channels;

/// <summary>
/// Holds replies back so that providers need not refuse them: a rate by channel and recipient, a pause where a provider asks for one,
/// and longer and longer pauses while it is away. Each node keeps its own; what nodes do together the provider's refusal corrects.
/// </summary>
internal sealed class ChannelPace(TimeProvider clock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<ChannelId, Line> _lines = new();

    /// <summary>Asks for a place now.</summary>
    /// <returns>Null: go. Otherwise how long to wait before asking again.</returns>
    public TimeSpan? Take(ChannelId channel, string recipient, SendRate rate)
    {
        var line = LineOf(channel);
        var now = clock.GetUtcNow();
        lock (line)
        {
            if (line.PausedUntil > now) return line.PausedUntil - now + Jitter();
            if (line.Recipients.TryGetValue(recipient, out var next) && next > now) return next - now;
            if (line.NextPlace < now) line.NextPlace = now;
            var ahead = line.NextPlace - now;
            if (ahead > TimeSpan.FromSeconds(1)) return ahead;
            line.NextPlace += TimeSpan.FromSeconds(1.0 / rate.PerSecond); // a second's worth may leave at once
            line.Remember(recipient, now, now + rate.PerRecipient);
            return null;
        }
    }

    /// <summary>The provider asked for a pause.</summary>
    public void Pause(ChannelId channel, TimeSpan pause)
    {
        var line = LineOf(channel);
        lock (line) line.PausedUntil = clock.GetUtcNow() + pause;
    }

    /// <summary>The provider is away: nobody on this channel calls it until the pause is over, twice as long each time.</summary>
    /// <returns>How long to wait, and since when the provider has been away.</returns>
    public (TimeSpan Wait, DateTimeOffset Since) Stumble(ChannelId channel)
    {
        var line = LineOf(channel);
        var now = clock.GetUtcNow();
        lock (line)
        {
            if (line.Stumbles++ == 0) line.AwaySince = now;
            var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(line.Stumbles - 1, 10)), LongestPause.TotalSeconds));
            if (line.PausedUntil < now + pause) line.PausedUntil = now + pause;
            return (line.PausedUntil - now + Jitter(), line.AwaySince);
        }
    }

    /// <summary>It answers.</summary>
    public void Recover(ChannelId channel)
    {
        var line = LineOf(channel);
        lock (line) line.Stumbles = 0;
    }

    private Line LineOf(ChannelId channel) => _lines.GetOrAdd(channel, _ => new Line());

    private static TimeSpan Jitter() => TimeSpan.FromMilliseconds(Random.Shared.Next(10, 500));

    private sealed class Line
    {
        private const int MaxRecipients = 1000;

        public DateTimeOffset PausedUntil;
        public DateTimeOffset NextPlace;
        public DateTimeOffset AwaySince;
        public int Stumbles;

        public Dictionary<string, DateTimeOffset> Recipients { get; } = [];

        public void Remember(string recipient, DateTimeOffset now, DateTimeOffset next)
        {
            if (Recipients.Count >= MaxRecipients)
                foreach (var (old, at) in Recipients.ToList())
                    if (at <= now) Recipients.Remove(old);
            Recipients[recipient] = next;
        }
    }
}
