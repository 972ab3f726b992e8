using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Testing;

/// <summary>Looks for words in all that a database keeps: every column of every table and, with SQLite, the bytes of its files.</summary>
internal static class DatabaseScan
{
    /// <returns>Where each word was found, such as <c>Messages.Text: Олена</c>.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IServiceProvider services, string folder, IReadOnlyList<string> words)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        List<string> found = [];
        await context.Database.OpenConnectionAsync();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var column = 0; column < rows.FieldCount; column++)
                    found.AddRange(Matches(Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture) ?? "", words).Select(word => $"{table}.{rows.GetName(column)}: {word}"));
        }

        found.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).SelectMany(file => InFile(file, words)));
        return [.. found.Distinct()];
    }

    private static IEnumerable<string> InFile(string file, IReadOnlyList<string> words)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.ToArray();
        return [.. words.Where(word => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0).Select(word => $"{Path.GetFileName(file)}: {word}")];
    }

    private static IEnumerable<string> Matches(string text, IReadOnlyList<string> words) =>
        words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase) || text.Contains(JsonEscaped(word), StringComparison.OrdinalIgnoreCase));

    private static string JsonEscaped(string word) => System.Text.Json.JsonEncodedText.Encode(word).ToString();
}
