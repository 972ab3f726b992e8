using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;

namespace Vivtorok.Testing;

/// <summary>Keeps the letters that the product sends, in the place of a mail server.</summary>
public sealed partial class Mailbox : IEmailSender
{
    private readonly ConcurrentQueue<Email> _letters = new();

    /// <summary>How many of the next letters the server refuses.</summary>
    public int Refusals { get; set; }

    public IReadOnlyList<Email> To(string address) => [.. _letters.Where(letter => letter.To == address)];

    /// <summary>The token in the last letter to an address that links to a page: <c>confirm</c>, <c>reset</c> or <c>invite</c>.</summary>
    public string TokenTo(string address, string page)
    {
        var letter = To(address).Last(letter => letter.Text.Contains($"/{page}?", StringComparison.Ordinal));
        return Uri.UnescapeDataString(Token().Match(letter.Text).Groups[1].Value);
    }

    public Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        if (Refusals-- > 0) throw new InvalidOperationException("The mail server is away.");
        _letters.Enqueue(email);
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"[?&]token=([^&\s]+)")]
    private static partial Regex Token();
}
