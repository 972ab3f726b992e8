using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>«We have no 50 % discount» repeats the customer's words to deny them: that is no claim of ours.</summary>
internal static partial class Denial
{
    public static bool Echoes(string text, int at, ReplyGrounds grounds, Func<string, bool> saidBy)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1;
        var end = text.IndexOfAny(Ends, at);
        var sentence = end < 0 ? text[start..] : text[start..end];
        return Denies().IsMatch(sentence) && saidBy(grounds.CustomerWords);
    }

    private static readonly char[] Ends = ['.', '!', '?', '\n'];

    [GeneratedRegex(@"(?<!\w)(не|ні|нема|немає|без|на жаль|no|not|cannot|sorry|unfortunately|without)(?!\w)|n't(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denies();
}
