using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>To whom data went, how often and when.</summary>
public sealed record DisclosedTo(Processor Processor, DisclosurePurpose Purpose, int Times, DateTimeOffset First, DateTimeOffset Last);

/// <param name="Path">In the archive; begins with the id that its record has in <c>data.json</c>.</param>
public sealed record ArchivedFile(string Path, FileKey Key);

/// <summary>A person's data as an archive: <c>data.json</c> for machines, <c>index.html</c> for people, and in <c>files/</c> what was sent.</summary>
/// <param name="Locale">The language of the page, <c>uk</c> or <c>en</c>.</param>
public sealed record PersonArchive(
    string BusinessName, string Locale, DateTimeOffset MadeAt, IReadOnlyList<PersonalRows> Records, IReadOnlyList<DisclosedTo> Disclosures, IReadOnlyList<ProcessingRecord> Map)
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    [JsonIgnore]
    public IReadOnlyList<ArchivedFile> Files { get; init; } = [];

    [JsonIgnore]
    public Func<FileKey, CancellationToken, Task<Stream?>>? Open { get; init; }

    /// <summary>Writes the archive as ZIP.</summary>
    public async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        await using var bytes = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous); // a ZIP is written with seeks that a response cannot do
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var data = zip.CreateEntry("data.json").Open()) await JsonSerializer.SerializeAsync(data, this, Indented, cancellationToken);
            await using (var page = new StreamWriter(zip.CreateEntry("index.html").Open())) await page.WriteAsync(new PersonPage(this).Html());
            foreach (var file in Files) await AddAsync(zip, file, cancellationToken);
        }

        bytes.Position = 0;
        await bytes.CopyToAsync(target, cancellationToken);
    }

    private async Task AddAsync(ZipArchive zip, ArchivedFile file, CancellationToken cancellationToken)
    {
        if (Open is null || await Open(file.Key, cancellationToken) is not { } content) return;
        await using (content)
        {
            await using var entry = zip.CreateEntry(file.Path, CompressionLevel.NoCompression).Open();
            await content.CopyToAsync(entry, cancellationToken);
        }
    }
}
