using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.BuiltIn;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;

namespace Vivtorok.UnitTests.Agent.BuiltIn;

/// <summary>The files a translator edits.</summary>
public sealed class DataFileTests
{
    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public void Every_intent_has_phrases(string language)
    {
        var phrases = BuiltInData.Read<Dictionary<string, string[]>>($"{language}.intents");

        phrases.Keys.Should().BeEquivalentTo(Enum.GetNames<Intent>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
        phrases.Values.Should().OnlyContain(list => list.Length > 0);
    }

    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_holes()
    {
        var (uk, en) = (Phrases.In("uk"), Phrases.In("en"));

        uk.Keys.Where(key => !key.StartsWith("zone.", StringComparison.Ordinal)).Should().BeEquivalentTo(en.Keys.Where(key => !key.StartsWith("zone.", StringComparison.Ordinal)));
        foreach (var key in en.Keys.Where(uk.Keys.Contains)) Holes(uk[key]).Should().BeEquivalentTo(Holes(en[key]), $"of {key}");
    }

    [Theory]
    [InlineData("скільки .. кошт*", "скільки у вас коштує", true)]
    [InlineData("скільки .. кошт*", "скільки людей", false)]
    [InlineData("^так", "ні так", false)]
    [InlineData("мене *ли", "мене підстригли", true)]
    [InlineData("мене *ли", "мене коли", false)]
    [InlineData("good day$", "good day", true)]
    [InlineData("works [well] for me", "works for me", true)]
    public void A_phrase_finds_what_it_describes(string phrase, string text, bool fits) =>
        PhrasePattern.Compile([phrase], word => word).IsMatch($" {text} ").Should().Be(fits);

    [Fact]
    public void What_is_remembered_survives_being_written()
    {
        var state = DialogueState.Empty with { Language = "uk", Expecting = Expecting.Time, Draft = new BookingDraft { Date = new DateOnly(2027, 4, 13), Time = new TimeOnly(15, 30) } };

        DialogueState.Read(state.Write()).Should().BeEquivalentTo(state);
        DialogueState.Read("not json").Should().Be(DialogueState.Empty);
    }

    private static IEnumerable<string> Holes(string text) => Regex.Matches(text, @"\{(\w+)\}").Select(match => match.Value).Distinct();
}
