namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Morning, afternoon …: a window when alone, the half of the day when next to an hour. Minutes after midnight.</summary>
internal sealed record DayPart(string Name, int From, int To)
{
    private static readonly DayPart[] All =
    [
        new("early", 6 * 60, 9 * 60), new("morning", 6 * 60, 12 * 60), new("forenoon", 9 * 60, 12 * 60), new("lunch", 12 * 60, 14 * 60),
        new("afternoon", 12 * 60, 18 * 60), new("evening", 18 * 60, 23 * 60), new("night", 18 * 60, 23 * 60 + 59),
    ];

    public static DayPart Named(string name) => Array.Find(All, part => part.Name == name) ?? throw new ArgumentException(name, nameof(name));

    public Clock Window => new(null, From, To, Vague: true);

    /// <summary>The minute of the day that a 12-hour reading means in this part.</summary>
    public int Place(int at)
    {
        var (half, inHalf) = (at / Clock.Noon, at % Clock.Noon);
        if (half == 1 && at >= Clock.Noon + 60) return at;
        return Name switch
        {
            "evening" => half == 1 ? inHalf : at + Clock.Noon,
            "night" => half == 1 || at < 6 * 60 ? inHalf : at + Clock.Noon,
            "afternoon" or "lunch" => half == 1 || at >= 11 * 60 ? at : at + Clock.Noon,
            _ => half == 1 && at < Clock.Noon + 60 ? inHalf : at,
        };
    }
}
