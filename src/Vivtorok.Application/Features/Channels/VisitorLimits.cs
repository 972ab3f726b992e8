using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>How much strangers may ask of a web chat. Each number is also the burst that is let through at once.</summary>
public sealed class VisitorLimitOptions
{
    public const string Section = "WebChat:Limits";

    public int MessagesPerVisitorAndMinute { get; init; } = 30;

    public int ReadsPerVisitorAndMinute { get; init; } = 240;

    public int FilesPerVisitorAndMinute { get; init; } = 10;

    /// <summary>Files of all visitors of one channel.</summary>
    public int FilesPerChannelAndMinute { get; init; } = 60;

    /// <summary>Sessions opened from one address on one channel.</summary>
    public int SessionsPerAddressAndMinute { get; init; } = 60;

    /// <summary>Sessions opened on one channel from everywhere.</summary>
    public int SessionsPerChannelAndMinute { get; init; } = 600;

    /// <summary>Messages of all visitors of one channel.</summary>
    public int MessagesPerChannelAndMinute { get; init; } = 1200;
}

/// <summary>Token buckets by visitor, address and channel, in the memory of this node.</summary>
internal sealed class VisitorLimits(IOptions<VisitorLimitOptions> options) : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly PartitionedRateLimiter<(string Key, int PerMinute)> _buckets =
        PartitionedRateLimiter.Create<(string Key, int PerMinute), string>(ask => RateLimitPartition.GetTokenBucketLimiter(ask.Key, _ => Bucket(ask.PerMinute)));

    public Failure? OpenSession(ChannelId channel, string address) =>
        Take($"sa:{channel.Value:N}:{address}", options.Value.SessionsPerAddressAndMinute)
        ?? Take($"sc:{channel.Value:N}", options.Value.SessionsPerChannelAndMinute);

    public Failure? Write(Visitor visitor) =>
        Take($"mv:{visitor.Sender}", options.Value.MessagesPerVisitorAndMinute)
        ?? Take($"mc:{visitor.ChannelId.Value:N}", options.Value.MessagesPerChannelAndMinute);

    public Failure? Upload(Visitor visitor) =>
        Take($"uv:{visitor.Sender}", options.Value.FilesPerVisitorAndMinute) ?? Take($"uc:{visitor.ChannelId.Value:N}", options.Value.FilesPerChannelAndMinute);

    public Failure? Read(Visitor visitor) => Take($"rv:{visitor.Sender}", options.Value.ReadsPerVisitorAndMinute);

    public void Dispose() => _buckets.Dispose();

    private Failure? Take(string key, int perMinute)
    {
        using var lease = _buckets.AttemptAcquire((key, perMinute));
        if (lease.IsAcquired) return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > Second ? after : Second;
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new Failure(FailureKind.TooMany, "webChat.tooMany", $"Too much at once: try again in {seconds} s.") { RetryAfter = wait };
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute)
    {
        var everySecond = perMinute >= 60;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = everySecond ? perMinute / 60 : 1,
            ReplenishmentPeriod = everySecond ? Second : TimeSpan.FromSeconds(60d / perMinute),
            QueueLimit = 0,
            AutoReplenishment = true,
        };
    }
}
