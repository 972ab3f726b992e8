using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Vivtorok.Infrastructure.Realtime;

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres;

/// <summary>LISTEN and NOTIFY: one connection a node, never inside a transaction of the business.</summary>
internal sealed class PostgresRelay(NodeNews news, IOptions<DatabaseOptions> database, ILogger<PostgresRelay> logger) : NodeRelay(logger)
{
    private const string ChannelName = "vivtorok_changes";
    private const int MaxPayload = 7_900; // PostgreSQL refuses 8,000 bytes
    private const int PauseMilliseconds = 50;

    protected override async Task RelayAsync(CancellationToken stoppingToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.Value.ConnectionString) { Pooling = false, KeepAlive = 30 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, told) => news.Hear(told.Payload);
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection)) await listen.ExecuteNonQueryAsync(stoppingToken);
        while (true)
        {
            foreach (var line in news.Take(MaxPayload)) await TellAsync(connection, line, stoppingToken);
            await connection.WaitAsync(PauseMilliseconds, stoppingToken);
        }
    }

    private static async Task TellAsync(NpgsqlConnection connection, string line, CancellationToken cancellationToken)
    {
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = ChannelName }, new() { Value = line } } };
        await notify.ExecuteNonQueryAsync(cancellationToken);
    }
}
