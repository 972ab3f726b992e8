using System.IO.Compression;
using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>To whom data went, how often and when.</summary>
public sealed record DisclosedTo(Processor Processor, DisclosurePurpose Purpose, int Times, DateTimeOffset First, DateTimeOffset Last);

/// <summary>A person's data as an archive: <c>data.json</c> for machines and <c>index.html</c> for people.</summary>
/// <param name="Locale">The language of the page, <c>uk</c> or <c>en</c>.</param>
public sealed record PersonArchive(
    string BusinessName, string Locale, DateTimeOffset MadeAt, IReadOnlyList<PersonalRows> Records, IReadOnlyList<DisclosedTo> Disclosures, IReadOnlyList<ProcessingRecord> Map)
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    /// <summary>Writes the archive as ZIP.</summary>
    public async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(); // a ZIP is written with seeks that a response cannot do
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var data = zip.CreateEntry("data.json").Open()) await JsonSerializer.SerializeAsync(data, this, Indented, cancellationToken);
            await using var page = new StreamWriter(zip.CreateEntry("index.html").Open());
            await page.WriteAsync(new PersonPage(this).Html());
        }

        bytes.Position = 0;
        await bytes.CopyToAsync(target, cancellationToken);
    }
}
