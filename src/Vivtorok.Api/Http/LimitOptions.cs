using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Api.Http;

/// <summary>Settings of the section <c>Limits</c>.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>By what the rates are multiplied; absent: 1, and 1000 with <c>Testing:Enabled</c>.</summary>
    [Range(1, 1_000_000)]
    public int? Factor { get; init; }

    /// <summary>New accounts from one address in an hour.</summary>
    [Range(1, 1_000_000)]
    public int SignUpsPerHour { get; init; } = 20;

    /// <summary>Passwords, tokens and e-mail letters tried from one address in a minute.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Requests of one session or API key in a minute.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Requests from one address without a session in a minute.</summary>
    [Range(1, 1_000_000)]
    public int AddressRequestsPerMinute { get; init; } = 600;

    /// <summary>Requests from one address in a minute to what strangers' sites and providers call; the web chat counts each visitor besides.</summary>
    [Range(1, 1_000_000)]
    public int OpenRequestsPerMinute { get; init; } = 30_000;

    /// <summary>The largest body of a request; imports may be ten times as large.</summary>
    [Range(1024, 1_000_000_000)]
    public int RequestBytes { get; init; } = 1_048_576;
}
