namespace Vivtorok.Application.Common;

/// <summary>Encrypts what must be read again (tokens of providers, links, cookies) with keys that lie outside the database.</summary>
public interface ISecretProtector
{
    /// <param name="purpose">What the secret is for; text protected for one purpose cannot be read for another.</param>
    /// <param name="text">The secret.</param>
    /// <returns>Text of URL-safe letters.</returns>
    string Protect(string purpose, string text);

    /// <summary>The secret again; null where the text was not made by <see cref="Protect"/> for this purpose.</summary>
    string? Unprotect(string purpose, string text);
}
