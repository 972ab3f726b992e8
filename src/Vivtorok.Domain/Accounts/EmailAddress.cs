using System.Diagnostics.CodeAnalysis;

namespace Vivtorok.Domain.Accounts;

/// <summary>An e-mail address in its stored form: trimmed and lower case.</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>Takes what a person typed; false when it has not the shape of an address.</summary>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? address)
    {
        address = text?.Trim().ToLowerInvariant();
        var at = address?.LastIndexOf('@') ?? -1;
        if (address is null || at < 1 || address.Length > MaxLength || address.IndexOf('@', StringComparison.Ordinal) != at) return false;
        var host = address[(at + 1)..];
        return host.Contains('.', StringComparison.Ordinal) && !host.StartsWith('.') && !host.EndsWith('.')
            && !host.Contains("..", StringComparison.Ordinal) && address.All(c => c > ' ' && c is not ('<' or '>' or ',' or ';' or '"' or '\\' or '(' or ')'));
    }
}
