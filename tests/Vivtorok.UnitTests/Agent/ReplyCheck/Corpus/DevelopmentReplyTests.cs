using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain.Agents;
using Vivtorok.UnitTests.Agent.Language;
using Vivtorok.UnitTests.Business;
using Xunit.Abstractions;

namespace Vivtorok.UnitTests.Agent.ReplyCheck.Corpus;

/// <summary>
/// Replies of the evaluation's development data, where it is beside the repository. Its good ones know of tool answers that are
/// not in the data, so times, dates and claims are left out; of its bad ones those with a wrong amount are measured.
/// </summary>
public sealed class DevelopmentReplyTests(ITestOutputHelper output)
{
    private static readonly string[] NeedsNoTools = ["money", "percent", "duration", "phone", "email", "link", "address", "hours"];
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] DayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    [Fact]
    public void Amounts_and_other_facts_of_the_business_are_told_apart()
    {
        if (EvaluationData.Records("own_dev_replies.jsonl") is not { } replies || EvaluationData.Records("own_dev.jsonl") is not { } scenarios) return;
        var byId = scenarios.ToDictionary(scenario => scenario.GetProperty("id").GetString()!, Grounds);
        var seen = new List<(bool Good, bool Caught)>();
        foreach (var record in replies)
        {
            var grounds = byId[record.GetProperty("id").GetString()!];
            foreach (var good in record.GetProperty("good").EnumerateArray()) Measure(good, true, grounds);
            foreach (var bad in record.GetProperty("bad").EnumerateArray().Where(bad => bad.GetProperty("breaks").GetString() == "money")) Measure(bad.GetProperty("replies"), false, grounds);
        }

        var score = Score.Of("development", seen);
        output.WriteLine(Score.Table([score]));
        score.Recall.Should().BeGreaterThanOrEqualTo(0.9);
        score.Precision.Should().BeGreaterThanOrEqualTo(0.7);

        void Measure(JsonElement texts, bool isGood, ReplyGrounds grounds)
        {
            var history = grounds.History.ToList();
            var wrong = new List<string>();
            foreach (var text in texts.EnumerateArray().Select(text => text.GetString()!))
            {
                wrong.AddRange(ReplyChecker.Check(text, Said(grounds, history)).Where(fact => !fact.Backed && NeedsNoTools.Contains(fact.Kind)).Select(fact => $"{fact.Kind} «{fact.Text}»"));
                history.Add(new ChatLine(ChatRole.Agent, text, grounds.Now));
            }

            seen.Add((isGood, wrong.Count > 0));
            if (isGood == wrong.Count > 0) output.WriteLine($"{(isGood ? "STOPPED" : "MISSED")} {texts.GetRawText()} {string.Join("; ", wrong)}");
        }
    }

    private static ReplyGrounds Said(ReplyGrounds grounds, IReadOnlyList<ChatLine> history) => new(grounds.Business, grounds.Now, [.. history], grounds.Contact, []);

    private static ReplyGrounds Grounds(JsonElement scenario)
    {
        var now = scenario.GetProperty("now").GetDateTimeOffset();
        var business = TestBusiness.Scope(Import(JsonNode.Parse(scenario.GetProperty("business").GetRawText())!).Deserialize<ImportBody>(Json.Options)!, now: now).Business;
        var said = scenario.GetProperty("customer").GetProperty("turns").EnumerateArray().Select(turn => new ChatLine(ChatRole.Customer, turn.GetProperty("text").GetString()!, now));
        return new ReplyGrounds(business, now, [.. said], new KnownContact(null, null, null, new Dictionary<string, string>()), []);
    }

    private static JsonObject Import(JsonNode business)
    {
        var currency = business["currency"]!.ToString();
        return new JsonObject
        {
            ["profile"] = new JsonObject
            {
                ["name"] = business["name"]!.DeepClone(), ["phone"] = business["phone"]?.DeepClone(), ["address"] = business["address"]?.DeepClone(), ["addresses"] = business["addresses"]?.DeepClone(),
                ["timeZone"] = business["timezone"]!.DeepClone(), ["currency"] = currency, ["languages"] = new JsonArray("uk", "en"),
                ["weeklyHours"] = new JsonArray([.. Days.Select((day, index) => new JsonObject { ["day"] = DayNames[index], ["spans"] = Spans(business["hours"]?[day]) })]),
                ["exceptions"] = Rows(business["exceptions"], row => new JsonObject { ["date"] = row["date"]!.DeepClone(), ["spans"] = Spans(row["hours"]), ["note"] = row["label"]?.DeepClone() }),
            },
            ["services"] = Rows(business["services"], row => Item(row, "key", currency)),
            ["products"] = Rows(business["products"], row => Item(row, "sku", currency)),
            ["promotions"] = Rows(business["promotions"], row => new JsonObject
            {
                ["key"] = row["id"]!.DeepClone(), ["name"] = row["name"]!.DeepClone(), ["names"] = row["names"]?.DeepClone(), ["validFrom"] = row["valid_from"]!.DeepClone(), ["validTo"] = row["valid_to"]!.DeepClone(),
                ["percentOff"] = row["percent"]?.DeepClone(),
                ["prices"] = Rows(row["prices"], price => new JsonObject { ["item"] = price["item"]!.DeepClone(), ["variant"] = price["variant"]?.DeepClone(), ["price"] = Money(price["price"], currency) }),
            }),
            ["knowledge"] = Rows(business["faq"], row => new JsonObject
            {
                ["key"] = row["id"]!.DeepClone(), ["questions"] = new JsonArray(row["q"]!.DeepClone()), ["answer"] = row["a"]!.DeepClone(),
                ["translations"] = row["translations"]?["en"] is { } en ? new JsonObject { ["en"] = new JsonObject { ["questions"] = new JsonArray(en["q"]!.DeepClone()), ["answer"] = en["a"]!.DeepClone() } } : [],
            }),
        };
    }

    private static JsonObject Item(JsonNode row, string key, string currency)
    {
        var item = new JsonObject
        {
            [key] = row["id"]!.DeepClone(), ["name"] = row["name"]!.DeepClone(), ["names"] = row["names"]?.DeepClone(), ["description"] = row["description"]?.DeepClone(), ["descriptions"] = row["descriptions"]?.DeepClone(),
            ["price"] = Money(row["price"], currency), ["priceKind"] = row["price_from"]?.GetValue<bool>() == true ? "from" : "fixed", ["unit"] = row["unit"]?.DeepClone(),
            ["variants"] = Rows(row["variants"], variant => new JsonObject { ["key"] = variant["id"]!.DeepClone(), ["name"] = variant["name"]!.DeepClone(), ["names"] = variant["names"]?.DeepClone(), ["price"] = Money(variant["price"], currency), ["durationMinutes"] = variant["duration_min"]?.DeepClone() }),
        };
        if (key == "key") item["durationMinutes"] = row["duration_min"]?.DeepClone();
        else item["restockDate"] = row["restock_date"]?.DeepClone();
        return item;
    }

    private static JsonObject? Money(JsonNode? price, string currency) => price is null ? null : new JsonObject { ["amount"] = (long)(price.GetValue<decimal>() * 100), ["currency"] = currency };

    private static JsonArray Spans(JsonNode? hours) => Rows(hours, span => new JsonObject { ["from"] = span[0]!.DeepClone(), ["to"] = span[1]!.DeepClone() });

    private static JsonArray Rows(JsonNode? list, Func<JsonNode, JsonNode> make) => list is JsonArray rows ? new JsonArray([.. rows.Select(row => make(row!))]) : [];
}
