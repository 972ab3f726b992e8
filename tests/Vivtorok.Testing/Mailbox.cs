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

    /// <summary>The token in the link of the last letter to an address.</summary>
    public string TokenTo(string address) => Uri.UnescapeDataString(Token().Match(To(address)[^1].Text).Groups[1].Value);

    public Task SendAsync(Email email, CancellationToken cancellationToken)
    {
        if (Refusals-- > 0) throw new InvalidOperationException("The mail server is away.");
        _letters.Enqueue(email);
        return Task.CompletedTask;
    }

    [GeneratedRegex(@"[?&]token=([^&\s]+)")]
    private static partial Regex Token();
}
