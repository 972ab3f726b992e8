using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.Testing;

/// <summary>
/// Everything that the product of a fixture logs: ours down to the last detail, others as the product ships. When the fixture ends,
/// what customers wrote, who they are, and every kind of secret is looked for in it, so the logs of the whole run are searched.
/// </summary>
public sealed partial class LogBook : ILoggerProvider
{
    private const int ShortestWord = 6;
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Lines that hold one of the words, or look like a secret of ours.</summary>
    public IReadOnlyList<string> Leaks(IEnumerable<string?> words)
    {
        var sought = words.OfType<string>().Select(word => word.Trim()).Where(word => word.Length >= ShortestWord).Distinct().ToList();
        return [.. _lines.Where(line => Secret().IsMatch(line) || sought.Exists(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Looks for all that is in the database, and for the secrets that tests seed.</summary>
    public async Task CheckAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        List<string?> words = [TestWorkspace.Password, FakeWhatsApp.Token, FakeWhatsApp.AppSecret];
        words.AddRange(await db.Messages.IgnoreQueryFilters().Select(row => row.Text).ToListAsync());
        words.AddRange(await db.ContactIdentities.IgnoreQueryFilters().Select(row => row.ExternalId).ToListAsync());
        words.AddRange(await db.Users.Select(row => row.Email).ToListAsync());
        foreach (var row in await db.Contacts.IgnoreQueryFilters().Select(row => new { row.Name, row.Phone, row.Email }).ToListAsync()) words.AddRange([row.Name, row.Phone, row.Email]);
        if (Leaks(words) is { Count: > 0 } leaks) throw new InvalidOperationException($"The log tells what it must not: {string.Join('\n', leaks.Take(5))}");
    }

    public ILogger CreateLogger(string categoryName) => new Page(this, categoryName);

    public void Dispose()
    {
    }

    // API keys, visitors' tokens, bots' tokens, model keys, sealed values, bearer tokens, secrets of webhooks.
    [GeneratedRegex(@"\bvk_[A-Za-z0-9]{20}|\bvc_[A-Za-z0-9_-]{20}|(?<![0-9])[0-9]{6,}:[A-Za-z0-9_-]{30,}|sk-ant-|CfDJ8|Bearer [A-Za-z0-9]|whsec_[A-Za-z0-9+/]{20}")]
    private static partial Regex Secret();

    private sealed class Page(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            book._lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
    }
}
