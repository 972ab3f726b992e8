using Vivtorok.Domain.Agents;
using Xunit.Abstractions;

namespace Vivtorok.UnitTests.Agent.ReplyCheck.Corpus;

/// <summary>Replies in the manner of language models, half of them wrong in one fact. The table of docs/reply-check.md is this test's output.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.98;
    private const double LeastPrecision = 0.97;

    [Fact]
    public void What_is_wrong_is_stopped_and_what_is_right_leaves()
    {
        var read = Line.All.Select(line => (Line: line, Facts: line.Facts())).ToList();
        var seen = read.Select(item => (item.Line.Kind, item.Line.Language, item.Line.Good, Caught: item.Line.IsCaught(item.Facts))).ToList();
        var kinds = seen.GroupBy(item => item.Kind).Select(kind => Score.Of(kind.Key, [.. kind.Select(item => (item.Good, item.Caught))]));
        var languages = seen.GroupBy(item => item.Language).Select(language => Score.Of(language.Key, [.. language.Select(item => (item.Good, item.Caught))]));
        var all = Score.Of("all", [.. seen.Select(item => (item.Good, item.Caught))]);
        output.WriteLine(Score.Table([.. kinds, .. languages, all]));
        foreach (var (line, facts) in read.Where(item => item.Line.IsCaught(item.Facts) == item.Line.Good))
            output.WriteLine($"{(line.Good ? "STOPPED" : "MISSED")} {line.Id} {line.Business}: {line.Reply}\n    {string.Join("; ", facts.Select(Shown))}");

        all.Recall.Should().BeGreaterThanOrEqualTo(LeastRecall);
        all.Precision.Should().BeGreaterThanOrEqualTo(LeastPrecision);
    }

    [Fact]
    public void The_corpus_is_large_and_balanced()
    {
        Line.All.Should().HaveCountGreaterThan(400);
        Line.All.Count(line => line.Good).Should().BeCloseTo(Line.All.Count / 2, 40);
        Line.All.Select(line => line.Business).Distinct().Should().HaveCountGreaterThanOrEqualTo(5);
        Line.All.GroupBy(line => line.Kind).Should().HaveCountGreaterThanOrEqualTo(12);
    }

    private static string Shown(CheckedFact fact) => $"{(fact.Backed ? "+" : "-")}{fact.Kind} «{fact.Text}» {fact.Source}";
}
