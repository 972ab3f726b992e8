namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>What an amount or a duration of a reply is said of: «Манікюр — 450 грн, стрижка — 550 грн».</summary>
internal sealed class Attribution(Reply reply, ReplyGrounds grounds)
{
    private const int LongestJoint = 4;

    /// <param name="mentions">All facts of this kind, in order: each one's subject stands between it and the one before.</param>
    public Subjects Of(int index, IReadOnlyList<(int Start, int End)> mentions)
    {
        var (start, end) = mentions[index];
        var sentence = reply.At(start);
        var from = index > 0 && mentions[index - 1].End > sentence.Start ? mentions[index - 1].End : sentence.Start;
        var before = grounds.Items.In(reply.Text[from..start]);
        if (before.IsAnything) return before;
        var to = index + 1 < mentions.Count && mentions[index + 1].Start < sentence.End ? mentions[index + 1].Start : Math.Max(end, sentence.End);
        var after = reply.Text[end..to];
        if (before.Possible.Count == 0 && from == sentence.Start && LeadsOn(after)) return grounds.Items.In(after);
        return mentions.Count == 1 && grounds.Items.In(reply.Text).Possible.Count == 0 ? grounds.Items.In(grounds.Said.LastWords) : Subjects.Nothing;
    }

    // «450 грн — манікюр», "450 UAH for a manicure"
    private static bool LeadsOn(string after)
    {
        var text = after.AsSpan().TrimStart();
        return text.StartsWith("—") || text.StartsWith("–") || text.StartsWith("- ") || text.StartsWith("за ", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("for ", StringComparison.OrdinalIgnoreCase) || (text.Length > LongestJoint && text.StartsWith("(", StringComparison.Ordinal));
    }
}
