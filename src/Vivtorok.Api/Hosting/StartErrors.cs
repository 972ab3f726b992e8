using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Vivtorok.Infrastructure.Backup;

namespace Vivtorok.Api.Hosting;

/// <summary>Words what stopped the start in one line that names the setting; null for what only a stack trace explains.</summary>
internal static partial class StartErrors
{
    public static string? Explain(Exception exception) => exception switch
    {
        SettingException setting => setting.Message,
        BackupException backup => backup.Message,
        OptionsValidationException options => string.Join(' ', options.Failures.Select(failure => Sentence(options.OptionsType, failure)).Distinct()),
        AggregateException { InnerExceptions: [var only, ..] } => Explain(only),
        DbException database => $"Database: {FirstLine(database.Message)}",
        InvalidOperationException { InnerException: DbException database } => Explain(database),
        FormatException { Message: var message } when message.StartsWith("Invalid url", StringComparison.Ordinal) => $"urls: {FirstLine(message)}",
        IOException { Message: var message } when message.StartsWith("Failed to bind", StringComparison.Ordinal) => $"urls: {FirstLine(message)}",
        InvalidOperationException { Message: var message } when message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => FirstLine(message),
        _ => null,
    };

    // "DataAnnotation validation failed for 'X' members: 'Y' with the error: 'The field Y must…'." becomes "Section:Y: The field Y must…".
    private static string Sentence(Type options, string failure)
    {
        var match = Annotation().Match(failure);
        var section = options.GetField("Section")?.GetValue(null) as string ?? options.Name;
        return match.Success ? $"{section}:{match.Groups["member"].Value}: {match.Groups["error"].Value}" : failure;
    }

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];

    [GeneratedRegex("members: '(?<member>[^']*)' with the error: '(?<error>.*)'\\.?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Annotation();
}
