using System.Text.Json;
using Vivtorok.UnitTests.Agent.BuiltIn.Kit;
using Vivtorok.UnitTests.Agent.Language;
using Xunit.Abstractions;

namespace Vivtorok.UnitTests.Agent.BuiltIn.Understanding;

/// <summary>What may not be lost of understanding single messages, on the evaluation's development data when it is there.</summary>
public sealed class UnderstandingFloorTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2027, 4, 12, 10, 0, 0, TimeSpan.FromHours(3));

    [Theory]
    [InlineData("intents_dev.jsonl", "en", 0.93, 0.88)]
    [InlineData("intents_dev.jsonl", "uk", 0, 0.88)]
    [InlineData("uk_translated_intents_dev.jsonl", "uk", 0.92, 0)]
    public void Intents_are_read(string file, string language, double inScopeFloor, double outOfScopeFloor)
    {
        if (Lines(file) is not { } all) return;
        var business = TestBusiness.Of(DialogueScript.Business("vet.json"));
        var read = all.Where(line => Text(line, "lang") == language)
            .Select(line => (Text: Text(line, "text"), Wanted: Text(line, "intent"), Got: MessageReading.Label(Text(line, "text"), business, Now))).ToList();

        var (inScope, outOfScope) = (read.FindAll(row => row.Wanted != MessageReading.OutOfScope), read.FindAll(row => row.Wanted == MessageReading.OutOfScope));
        foreach (var (text, wanted, got) in read.Where(row => row.Got != row.Wanted)) output.WriteLine($"   {wanted}, read as {got}: {text}");
        Share($"{file} {language}, in scope", inScope, row => row.Got == row.Wanted).Should().BeGreaterThanOrEqualTo(inScopeFloor);
        Share($"{file} {language}, out of scope", outOfScope, row => row.Got == row.Wanted).Should().BeGreaterThanOrEqualTo(outOfScopeFloor);
    }

    [Theory]
    [InlineData(5, 0.56, 0.75)]
    [InlineData(10, 0.65, 0.82)]
    public void The_entry_a_question_is_about_is_found(int examples, double firstFloor, double firstThreeFloor)
    {
        if (Lines("faq_banking77_entries.jsonl") is not { } entries || Lines("faq_banking77_dev.jsonl") is not { } questions) return;
        var ranks = MessageReading.FaqRanks(entries, questions, examples).ToList();

        Share($"{examples} examples an entry, first", ranks, found => found.Rank == 1).Should().BeGreaterThanOrEqualTo(firstFloor);
        Share($"{examples} examples an entry, among three", ranks, found => found.Rank is 1 or 2 or 3).Should().BeGreaterThanOrEqualTo(firstThreeFloor);
    }

    private double Share<T>(string name, IReadOnlyCollection<T> rows, Func<T, bool> isRight)
    {
        var right = rows.Count(isRight);
        output.WriteLine($"== {name}: {right}/{rows.Count}");
        return rows.Count == 0 ? 1 : right / (double)rows.Count;
    }

    private IReadOnlyList<JsonElement>? Lines(string file)
    {
        var records = EvaluationData.Records(file);
        if (records is null) output.WriteLine($"Skipped: {file} is not on this machine. Set {EvaluationData.Variable} to the folder that holds it.");
        return records;
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
