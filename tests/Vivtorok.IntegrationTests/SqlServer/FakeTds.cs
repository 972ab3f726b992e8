using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vivtorok.IntegrationTests.SqlServer;

/// <summary>Just enough of the TDS 7.4 protocol to let SqlClient log in and send commands.</summary>
internal sealed class FakeTds : IDisposable
{
    public const byte Rpc = 3;
    private const byte PreLoginRequest = 0x12;
    private const byte LoginRequest = 0x10;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<(byte Type, byte[] Body)> _requests = [];

    public FakeTds()
    {
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public string ConnectionString =>
        $"Server=tcp:127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database=x;User Id=sa;Password=x;Encrypt=Optional;TrustServerCertificate=true;Pooling=false;ConnectRetryCount=0";

    /// <summary>Batches and calls, in the order they came.</summary>
    public IReadOnlyList<(byte Type, byte[] Body)> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            _ = Task.Run(() => ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        while (true)
        {
            var (type, body) = await ReadAsync(stream);
            if (type is not (PreLoginRequest or LoginRequest))
                lock (_requests) _requests.Add((type, body));
            byte[] answer = type switch
            {
                PreLoginRequest => PreLogin,
                LoginRequest => [.. Collation, .. LoginAck(), .. Done],
                _ => Done,
            };
            var packet = new byte[8 + answer.Length];
            (packet[0], packet[1]) = (4, 1);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            answer.CopyTo(packet, 8);
            await stream.WriteAsync(packet);
        }
    }

    private static async Task<(byte Type, byte[] Body)> ReadAsync(NetworkStream stream)
    {
        using var body = new MemoryStream();
        var head = new byte[8];
        do
        {
            await stream.ReadExactlyAsync(head);
            var part = new byte[BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) - 8];
            await stream.ReadExactlyAsync(part);
            body.Write(part);
        }
        while ((head[1] & 1) == 0);

        return (head[0], body.ToArray());
    }

    // Version, no encryption.
    private static byte[] PreLogin => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 2];

    private static byte[] Collation => [0xE3, 8, 0, 7, 5, 0x09, 0x04, 0xD0, 0x00, 0x34, 0];

    private static byte[] Done => [0xFD, 0x10, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

    private static byte[] LoginAck()
    {
        var name = Encoding.Unicode.GetBytes("Fake");
        byte[] rest = [1, 0x74, 0, 0, 4, (byte)(name.Length / 2), .. name, 16, 0, 0, 0];
        return [0xAD, (byte)rest.Length, 0, .. rest];
    }
}
