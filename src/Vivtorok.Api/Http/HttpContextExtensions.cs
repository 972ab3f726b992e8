using System.Net.Sockets;
using Vivtorok.Application.Common;

namespace Vivtorok.Api.Http;

internal static class HttpContextExtensions
{
    private const int NetworkBytes = 8;

    /// <summary>Whether people come by https, also where a proxy in front of us does not say so.</summary>
    public static bool IsReachedByHttps(this HttpContext context) => context.Request.IsHttps || context.RequestServices.GetRequiredService<PublicAddress>().IsHttps;

    /// <summary>Whose requests are counted together: those of one address, and of IPv6 its network of 64 bits, all of which one household has.</summary>
    public static string SenderName(this HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        var address => address.ToString(),
    };
}
