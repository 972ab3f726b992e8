using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common;

/// <summary>Says no to an edit of a row that has changed since it was read.</summary>
public static class Versions
{
    /// <param name="expected">What the client read (If-Match); null: it does not care.</param>
    public static Failure? Check(IVersioned row, int? expected) => expected is { } version && version != row.Version ? Failure.Stale() : null;
}
