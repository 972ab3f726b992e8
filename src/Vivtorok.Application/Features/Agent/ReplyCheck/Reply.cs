using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>A reply as it is checked: its sentences and its facts, each read once.</summary>
internal sealed class Reply
{
    private const int FewestPhoneDigits = 7;

    public Reply(string written, ReplyGrounds grounds)
    {
        Text = TextNormaliser.Capped(PlainText.Of(written));
        Sentences = Sentence.Cut(Text);
        Money = MoneyExpressions.Find(Text);
        Percents = Text.Contains('%') || Text.Contains("cent", StringComparison.OrdinalIgnoreCase) || Text.Contains("ідсотк", StringComparison.OrdinalIgnoreCase) || Text.Contains("роцент", StringComparison.OrdinalIgnoreCase)
            ? PercentExpressions.Find(Text) : [];
        Durations = DurationExpressions.Find(Text);
        When = TimeExpressions.Find(Text, grounds.LocalNow);
        Addresses = AddressCheck.Find(Text);
        Phones = Text.Count(char.IsAsciiDigit) >= FewestPhoneDigits || Durations.Count > 0 || SaysDigits(Text) ? ContactExpressions.FindPhones(Text, grounds.Business.CallingCode) : [];
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public IReadOnlyList<MoneyMention> Money { get; }

    public IReadOnlyList<PercentMention> Percents { get; }

    public IReadOnlyList<DurationMention> Durations { get; }

    public WhenMentions When { get; }

    public IReadOnlyList<PhoneMention> Phones { get; }

    public IReadOnlyList<Match> Addresses { get; }

    /// <summary>The sentence at a place of the text.</summary>
    public Sentence At(int position)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= position) low = middle;
            else high = middle - 1;
        }

        return Sentences[low];
    }

    public bool IsMoney(int start, int length) => Money.Any(money => money.Start < start + length && start < money.Start + money.Length);

    /// <summary>The number is of an amount or a house, so it is no day and no time.</summary>
    public bool IsOther(int start, int length) => IsMoney(start, length) || Addresses.Any(address => address.Index < start + length && start < address.Index + address.Length);

    // A phone may be dictated in words.
    private static bool SaysDigits(string text) => text.Contains("нуль", StringComparison.OrdinalIgnoreCase) || text.Contains("zero", StringComparison.OrdinalIgnoreCase);
}
