using System.Net;
using System.Net.Sockets;

namespace Vivtorok.Infrastructure.Security;

/// <summary>
/// Carries our calls to other people's servers: never to a machine inside the network, whatever name or redirect leads there, unless
/// the operator's settings name that host. The address that is checked is the one connected to, so a name cannot change in between.
/// </summary>
internal static class OutgoingGuard
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    // Loopback, private, link-local (the clouds' metadata among them), shared, test, multicast and reserved networks.
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b::/96", "100::/64", "2001:db8::/32",
            "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <param name="own">Addresses of the operator's settings.</param>
    public static SocketsHttpHandler Handler(params Uri[] own)
    {
        var proxies = own.Select(address => HttpClient.DefaultProxy.GetProxy(address)).OfType<Uri>(); // then the proxy is what we connect to
        var hosts = own.Concat(proxies).Select(address => address.IdnHost).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new SocketsHttpHandler
        {
            PooledConnectionLifetime = ConnectionLife, AllowAutoRedirect = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, address => hosts.Contains(context.DnsEndPoint.Host) || IsOutside(address), cancellationToken),
        };
    }

    /// <summary>For addresses that people give us. Past every proxy: it would look the name up anew, and nobody would check what it finds.</summary>
    /// <param name="loopbackToo">Receivers of a test run stand on this machine.</param>
    public static SocketsHttpHandler ForStrangers(bool loopbackToo) => new()
    {
        PooledConnectionLifetime = ConnectionLife, AllowAutoRedirect = false, UseProxy = false, UseCookies = false,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, address => IsOutside(address) || (loopbackToo && IPAddress.IsLoopback(address)), cancellationToken),
    };

    /// <summary>Whether an address is one that anybody on the internet can reach.</summary>
    public static bool IsOutside(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Inside.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Func<IPAddress, bool> mayCall, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var allowed = found.Where(mayCall).ToArray();
        if (allowed.Length == 0) throw new InsideNetworkException(target.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name led to an address that is not on the internet.</summary>
internal sealed class InsideNetworkException(string host) : HttpRequestException($"{host} lies inside the network: it is not called.");
