using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>How often one part of the product was used on one day, and by how many people. Names no person and no workspace.</summary>
[NotPersonal]
public sealed class UseCount
{
    public const int PartMaxLength = 40;

    private UseCount()
    {
    }

    public UseCount(DateTimeOffset day, string part, long times, int people)
    {
        Id = new UseCountId(Guid.CreateVersion7());
        (Day, Part, Times, People) = (day, part, times, people);
    }

    /// <summary>How long a count is kept: a year and a month, so that a month can be held against the one a year ago.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(400);

    public UseCountId Id { get; private set; }

    /// <summary>The start of the day, UTC.</summary>
    public DateTimeOffset Day { get; private set; }

    /// <summary>The part of the product, as the API document groups its routes: <c>Conversations</c>, <c>Contacts</c>.</summary>
    public string Part { get; private set; } = "";

    public long Times { get; private set; }

    /// <summary>Different people, as far as could be told without remembering any of them: see <c>UseCounter</c>.</summary>
    public int People { get; private set; }
}
