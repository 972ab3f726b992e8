using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Vivtorok.Api.Http;

/// <summary>Settings of the section <c>Proxy</c>: who besides this machine may say for whom it asks, and whether that was by https.</summary>
internal sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>Networks with the length of their prefix, separated by commas: <c>172.30.0.0/24</c>.</summary>
    public string Networks { get; init; } = "";

    /// <summary>Single addresses, separated by commas.</summary>
    public string Addresses { get; init; } = "";

    /// <summary>How many proxies stand one behind the other.</summary>
    [Range(1, 10)]
    public int ForwardLimit { get; init; } = 1;

    /// <summary>Believes those proxies; this machine is believed without being named.</summary>
    public void Fill(ForwardedHeadersOptions headers)
    {
        (headers.ForwardedHeaders, headers.ForwardLimit) = (ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit);
        foreach (var network in Parts(Networks)) headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        foreach (var address in Parts(Addresses)) headers.KnownProxies.Add(IPAddress.Parse(address));
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!AreAll<System.Net.IPNetwork>(Networks)) yield return new ValidationResult($"Name networks such as 172.30.0.0/24, separated by commas; it is {Networks}.", [nameof(Networks)]);
        if (!AreAll<IPAddress>(Addresses)) yield return new ValidationResult($"Name addresses such as 172.30.0.2, separated by commas; it is {Addresses}.", [nameof(Addresses)]);
    }

    private static bool AreAll<T>(string list) where T : IParsable<T> => Parts(list).All(part => T.TryParse(part, CultureInfo.InvariantCulture, out _));

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
