using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common;

/// <summary>A page of a list. <c>NextCursor</c> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>How much of a list, and from where.</summary>
public sealed record PageRequest(int Limit, Cursor? After)
{
    public const int DefaultLimit = 30;
    public const int MaxLimit = 100;

    public static readonly Failure WrongCursor = Failure.Field("cursor", "list.cursor", "This cursor is not one of ours.");

    /// <summary>Checks what a client sent: a limit of 1 to 100 and a cursor of ours.</summary>
    public static Result<PageRequest> From(int? limit, string? cursor)
    {
        if (limit is < 1 or > MaxLimit) return Failure.Field("limit", "list.limit", $"Ask for 1 to {MaxLimit} items.");
        if (cursor is null) return new PageRequest(limit ?? DefaultLimit, null);
        return Cursor.TryParse(cursor, out var after)
            ? new PageRequest(limit ?? DefaultLimit, after)
            : WrongCursor;
    }

    /// <summary>Cuts the extra row a query fetched to see whether there is more.</summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, Cursor> cursorOf) =>
        rows.Count <= Limit ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(Limit)], cursorOf(rows[Limit - 1]).ToString());
}

/// <summary>The place of a row in a keyset list: its sort value, then its id.</summary>
public sealed record Cursor(string Key, Guid Id)
{
    public static Cursor At(DateTimeOffset at, Guid id) => new(at.UtcTicks.ToString(CultureInfo.InvariantCulture), id);

    /// <summary>The sort value as an instant; false for a cursor of another list.</summary>
    public bool TryInstant(out DateTimeOffset at)
    {
        at = default;
        if (!long.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks) return false;
        at = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Id:N}{Key}"));

    public static bool TryParse(string text, out Cursor? cursor)
    {
        cursor = null;
        if (text.Length > 1000 || !Base64Url.IsValid(text)) return false;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        if (plain.Length < 32 || !Guid.TryParseExact(plain[..32], "N", out var id)) return false;
        cursor = new Cursor(plain[32..], id);
        return true;
    }
}
