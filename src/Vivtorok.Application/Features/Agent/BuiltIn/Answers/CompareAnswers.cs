using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Two or three things side by side: what each is, costs and how long it takes.</summary>
internal static class CompareAnswers
{
    public static bool Answer(Turn turn, IReadOnlyList<Subject> subjects)
    {
        if (subjects.Count is < 2 or > 4) return false;
        turn.Add(string.Join('\n', subjects.Select(subject => Line(turn, subject))));
        Subjects.Remember(turn, subjects);
        return true;
    }

    private static string Line(Turn turn, Subject subject)
    {
        var line = $"• {ItemWords.PriceLine(turn, subject).TrimEnd('.')}";
        if (ItemWords.Duration(turn, subject.Item, subject.VariantId) is { } length) line += turn.Phrases.Say("compare.length", ("length", length));
        return ItemWords.Description(turn, subject.Item) is { } description ? $"{line}. {description}" : $"{line}.";
    }
}
