using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Vivtorok.Application.Common;

namespace Vivtorok.Infrastructure.Backup;

/// <summary>A file of lines beside the database; a restored backup must not bring it back to an older state, so it is never part of one that is put in place.</summary>
internal sealed class ErasureLog(IConfiguration configuration) : IErasureLog, IDisposable
{
    public const string FileName = "erasures.jsonl";
    private readonly SemaphoreSlim _gate = new(1, 1);

    private string Location => Path.Combine(DataDirectory.Of(configuration), FileName);

    public async Task AppendAsync(ErasedEntry entry, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var file = new FileStream(Location, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            await file.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(entry, Json.Options).Append((byte)'\n').ToArray(), cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<IReadOnlyList<ErasedEntry>> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(Location) ? Parse(await File.ReadAllLinesAsync(Location, cancellationToken)) : [];

    /// <summary>A line that a crash cut off is left out: what it noted was not finished and is noted again.</summary>
    internal static IReadOnlyList<ErasedEntry> Parse(IEnumerable<string> lines) => [.. lines.Select(Read).OfType<ErasedEntry>().Distinct()];

    private static ErasedEntry? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ErasedEntry>(line, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => _gate.Dispose();
}
