namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>Words of a message that name something of the catalogue.</summary>
/// <param name="Items">One when it is clear, several when the words fit all of them alike.</param>
/// <param name="VariantId">Of the one item, when the words tell.</param>
/// <param name="Coverage">How much of the name was said, 0 to 1.</param>
/// <param name="Positions">Of the words that name it.</param>
/// <param name="IsDoubtful">Only part of a name was said, beside a word the business does not know.</param>
internal sealed record Mention(IReadOnlyList<IndexedItem> Items, Guid? VariantId, double Coverage, IReadOnlySet<int> Positions, bool IsDoubtful)
{
    public bool IsClear => Items.Count == 1;

    public IndexedItem First => Items[0];
}

/// <summary>A word of a message.</summary>
/// <param name="IsOpen">Free to name a thing: not part of a date, a time, a phone or an e-mail.</param>
/// <param name="IsKnown">Part of a usual phrase, so it is no unknown thing.</param>
/// <param name="Sentence">The sentence it stands in, counted from 0.</param>
internal readonly record struct SaidWord(string Text, int Start, bool IsOpen, bool IsKnown, int Sentence)
{
    private const int ShortestThing = 4;

    /// <summary>It may name a thing: no number, no small word, no verb in its dictionary form ("поставити") or about oneself ("розболівся"), no person.</summary>
    public bool MayBeThing => IsOpen && !IsKnown && Text.Length >= ShortestThing && !char.IsDigit(Text[0]) && !Synonyms.IsStopWord(Text)
        && !Text.EndsWith("ти", StringComparison.Ordinal) && !Text.EndsWith("ся", StringComparison.Ordinal) && !Text.EndsWith("сь", StringComparison.Ordinal)
        && !Language.NameWords.IsGivenName(Text);
}
