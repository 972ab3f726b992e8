using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;

namespace Vivtorok.Testing;

/// <summary>Keeps the letters that the product sends, in the place of a mail server.</summary>
public sealed partial class Mailbox : IEmailSender
{
    private readonly ConcurrentQueue<Email> _letters = new();
    private readonly ConcurrentDictionary<string, bool> _refused = new();

    /// <summary>How many of the next letters the server refuses.</summary>
    public int Refusals { get; set; }

    /// <summary>The server does not take the next letter to this address.</summary>
    public void RefuseOnce(string address) => _refused[address] = true;

    public IReadOnlyList<Email> To(string address) => [.. _letters.Where(letter => letter.To == address)];

    /// <summary>The token in the last letter to an address that links to a page: <c>confirm</c>, <c>reset</c> or <c>invite</c>.</summary>
    public string TokenTo(string address, string page)
    {
        var letter = To(address).Last(letter => letter.Text.Contains($"/{page}?", StringComparison.Ordinal));
        return Uri.UnescapeDataString(Token().Match(letter.Text).Groups[1].Value);
    }

    public Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        if (_refused.TryRemove(email.To, out _) || Refusals-- > 0) throw new InvalidOperationException("The mail server is away.");
        _letters.Enqueue(email);
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"[?&]token=([^&\s]+)")]
    private static partial Regex Token();
}
