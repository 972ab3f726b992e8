using System.Globalization;
using System.Text;

namespace Vivtorok.UnitTests.Agent.ReplyCheck.Corpus;

/// <summary>How often what must be stopped is stopped, and how much of what is stopped had to be.</summary>
internal sealed record Score(string Name, int Bad, int Caught, int Good, int Stopped)
{
    public double Recall => Bad == 0 ? 1 : (double)Caught / Bad;

    public double Precision => Caught + Stopped == 0 ? 1 : (double)Caught / (Caught + Stopped);

    public static Score Of(string name, IReadOnlyCollection<(bool Good, bool Caught)> lines) => new(
        name, lines.Count(line => !line.Good), lines.Count(line => line is { Good: false, Caught: true }), lines.Count(line => line.Good), lines.Count(line => line is { Good: true, Caught: true }));

    public static string Table(IEnumerable<Score> scores)
    {
        var table = new StringBuilder("| kind | bad | caught | recall | good | stopped wrongly | precision |\n|---|---|---|---|---|---|---|\n");
        foreach (var s in scores) table.AppendLine(CultureInfo.InvariantCulture, $"| {s.Name} | {s.Bad} | {s.Caught} | {s.Recall:0.000} | {s.Good} | {s.Stopped} | {s.Precision:0.000} |");
        return table.ToString();
    }
}
