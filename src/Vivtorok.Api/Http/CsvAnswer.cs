using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Vivtorok.Api.Http;

/// <summary>CSV sent line by line. The mark at its start tells spreadsheets that it is UTF-8.</summary>
internal static class CsvAnswer
{
    public static PushStreamHttpResult Of(IAsyncEnumerable<string> lines, string fileName) => TypedResults.Stream(
        async body =>
        {
            await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await foreach (var line in lines) await writer.WriteAsync(line);
        },
        "text/csv; charset=utf-8",
        fileName);
}
