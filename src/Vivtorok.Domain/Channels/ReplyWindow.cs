namespace Vivtorok.Domain.Channels;

/// <summary>How long after a customer's message free words may be sent on a channel. Afterwards only approved templates leave.</summary>
public static class ReplyWindow
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    // Their clock and ours may differ, and a message needs its time: better a few minutes early than refused.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>Null: as long as one likes, as in a web chat.</summary>
    public static TimeSpan? Of(ChannelKind kind) => kind == ChannelKind.WhatsApp ? Day - Margin : null;

    /// <summary>Whether free words may be sent at an instant.</summary>
    public static bool IsOpen(ChannelKind kind, DateTimeOffset? lastInboundAt, DateTimeOffset at) =>
        Of(kind) is not { } window || lastInboundAt + window > at;
}
