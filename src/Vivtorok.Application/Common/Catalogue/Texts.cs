namespace Vivtorok.Application.Common.Catalogue;

/// <summary>Small habits with texts that people typed.</summary>
internal static class Texts
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
