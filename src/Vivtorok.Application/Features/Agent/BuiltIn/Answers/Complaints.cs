using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>
/// Whether a customer complains: in so many words, or by telling that what was done here turned out badly. "My filling fell out" alone
/// is a wish to be seen; "the filling you put in fell out" is not.
/// </summary>
internal static class Complaints
{
    private static readonly HashSet<string> Us =
    [
        "you", "your", "yours", "salon", "shop", "clinic", "studio", "ви", "вас", "вам", "ваш", "ваша", "ваше", "ваші", "вашого", "вашу", "вами", "майстер", "майстриня", "лікар", "механік",
    ];

    private static readonly HashSet<string> Ours = ["your", "yours", "ur", "ваш", "ваша", "ваше", "ваші", "вашого", "вашої", "вашому", "вашій", "вашим", "вашу", "ваших"];

    public static bool IsMade(Turn turn)
    {
        var said = turn.Said;
        if (said.Has(Intent.Elsewhere) && !said.Has(Intent.OurWork) && !said.Words.Any(word => SaysSo(word.Text))) return false; // "the last dentist ruined it"
        if (said.Has(Intent.Complaint)) return true;
        return IsUpsetAboutUs(turn) || (said.HasAny(Intent.Mishap, Intent.Upset) && IsAboutOurWork(said) && !AsksForVisit(turn));
    }

    // "I have a terrible cough" is no complaint; "the colour you did is terrible" is.
    private static bool IsUpsetAboutUs(Turn turn)
    {
        var said = turn.Said;
        if (!said.Has(Intent.Upset) || said.HasAny(Intent.Book, Intent.Price) || turn.HasOpenBooking) return false;
        return said.Words.Any(word => Us.Contains(word.Text)) && (said.Text.Contains('!') || !said.IsQuestion);
    }

    private static bool IsAboutOurWork(Utterance said)
    {
        if (said.Has(Intent.OurWork)) return true;
        if (said.Has(Intent.DoneToUs)) return !said.Has(Intent.Offer) && (said.Has(Intent.Past) || said.Mentions.Count > 0 || said.Text.Contains('!'));
        return said.Has(Intent.Past) && !said.IsQuestion && said.Words.Any(word => Ours.Contains(word.Text));
    }

    private static bool SaysSo(string word) => word.StartsWith("complain", StringComparison.Ordinal) || word.StartsWith("скар", StringComparison.Ordinal) || word.StartsWith("поскар", StringComparison.Ordinal);

    // Who calmly asks when to come has a wish, whoever did the work before.
    private static bool AsksForVisit(Turn turn)
    {
        var said = turn.Said;
        if (said.Text.Contains('!')) return false;
        return said.HasAny(Intent.Book, Intent.Availability, Intent.Move) || (said.Has(Intent.Want) && said.When.Dates.Any(date => date.Date >= turn.Today));
    }
}
