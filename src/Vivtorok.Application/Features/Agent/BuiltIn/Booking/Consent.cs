using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Whether a message is a clear yes to exactly what was proposed.</summary>
internal static class Consent
{
    public static bool IsYes(Turn turn, BookingDraft draft)
    {
        var said = turn.Said;
        if (!said.Has(Intent.Affirm) || SaysNo(said) || said.HasAny(Intent.Cancel, Intent.Another, Intent.DoNotBook, Intent.Drop, Intent.Injection)) return false;
        if (AsksWhatMatters(said)) return false;
        return SlotFilling.Fill(turn, draft) is { HasProposal: true } same && same.Token == draft.Token;
    }

    /// <summary>A yes or no question without values.</summary>
    public static bool IsPlainYes(Turn turn) => turn.Said.Has(Intent.Affirm) && !SaysNo(turn.Said);

    // "Yes, and which city is it in?", "ok, how much is it?": who does not know that yet has not agreed to it.
    private static bool AsksWhatMatters(Utterance said) =>
        said.IsQuestion && (said.HasAny(Intent.Price, Intent.Duration) || (said.Has(Intent.Address) && said.Clauses.Any(clause => clause.Words.Any(word => word is "city" or "town" or "area" or "місті" or "місто" or "районі"))));

    // "Yes, no problem" agrees; "great, but no" does not.
    private static bool SaysNo(Utterance said)
    {
        if (!said.Has(Intent.Deny)) return false;
        var first = said.Clauses.FirstOrDefault(clause => clause.Intents.Contains(Intent.Affirm) || clause.Intents.Contains(Intent.Deny));
        return first is null || first.Intents.Contains(Intent.Deny) || (said.Clauses.Any(clause => clause.Intents.Contains(Intent.Deny)) && said.Words.Count > 6);
    }
}
