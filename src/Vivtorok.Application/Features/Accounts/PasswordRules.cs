using System.Collections.Frozen;
using System.Text;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>
/// Which passwords are refused: short ones, and those that stand near the top of every guesser's list. Common words are compared in
/// a plain form (lower case, without look-alike digits and without what is added at the ends), so <c>P@ssw0rd2026!</c> is
/// <c>password</c>.
/// </summary>
internal static class PasswordRules
{
    public const int MinLength = 10;
    public const int MaxLength = 128;
    private const int MinDistinct = 5;
    private const int MinOwnLetters = 4;

    private static readonly FrozenSet<string> Common = Read();

    private static readonly string[] Rows =
    [
        "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "йцукенгшщзхїфівапролджєячсмитьбю", "йцукенгшщзхъфывапролджэячсмитьбю",
    ];

    /// <summary>Why a password is refused; null: it is taken.</summary>
    public static string? Refusal(string? password, params string?[] about)
    {
        if (password is null || password.Length < MinLength) return $"Use at least {MinLength} characters.";
        if (password.Length > MaxLength) return $"Use at most {MaxLength} characters.";
        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < MinDistinct || IsRun(lower) || IsRepeat(lower)) return "This password is too easy to guess: it repeats or follows the keyboard.";
        if (Common.Contains(lower) || Common.Contains(Plain(lower)) || Common.Contains(Unleet(Bare(lower))) || Common.Contains(Bare(lower)))
            return "This password is on the lists that are tried first. Choose another.";
        return about.SelectMany(Words).Any(word => lower.Contains(word, StringComparison.Ordinal) && lower.Length - word.Length < MinLength - 2)
            ? "Do not build the password from your name or e-mail."
            : null;
    }

    private static IEnumerable<string> Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var lower = text.Trim().ToLowerInvariant();
        return lower.Split(['@', '.', ' ', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Append(lower).Append(lower.Split('@')[0]).Where(word => word.Length >= MinOwnLetters);
    }

    private static bool IsRun(string text)
    {
        var bare = Bare(text);
        return Rows.Any(row => Follows(row, text) || (bare.Length >= MinOwnLetters && text.Length - bare.Length < MinOwnLetters + 2 && Follows(row, bare)));
    }

    private static bool Follows(string row, string text) =>
        row.Contains(text, StringComparison.Ordinal) || new string([.. row.Reverse()]).Contains(text, StringComparison.Ordinal);

    private static bool IsRepeat(string text) => Enumerable.Range(1, text.Length / 2)
        .Any(unit => unit <= MinOwnLetters + 2 && text.Select((letter, i) => letter == text[i % unit]).All(same => same));

    // What people add at the ends to please a rule: digits and signs.
    private static string Bare(string text) => text.Trim().Trim([.. "0123456789!@#$%^&*()-_=+.,?/\\|~`'\";:<>[]{} "]);

    private static string Plain(string text) => Bare(Unleet(text));

    private static string Unleet(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            plain.Append(letter switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', '!' => 'i', _ => letter });
        return plain.ToString();
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Vivtorok.Application.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();
    }
}
