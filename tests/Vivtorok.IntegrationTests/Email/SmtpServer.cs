using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vivtorok.IntegrationTests.Email;

/// <summary>A mail server on loopback that takes one letter, or refuses its recipient.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public SmtpServer(bool refuses)
    {
        _listener.Start();
        Letter = ServeAsync(refuses);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was said between DATA and the closing dot.</summary>
    public Task<string> Letter { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<string> ServeAsync(bool refuses)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var (letter, inData) = (new StringBuilder(), false);
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line && line != "QUIT")
        {
            if (inData && line != ".")
            {
                letter.AppendLine(line);
                continue;
            }

            inData = line == "DATA";
            var refused = refuses && line.StartsWith("RCPT", StringComparison.Ordinal);
            await writer.WriteLineAsync(inData ? "354 go on" : refused ? "550 no such mailbox" : "250 fine");
        }

        return letter.ToString();
    }
}
