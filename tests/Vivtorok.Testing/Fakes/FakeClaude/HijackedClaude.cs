using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>
/// A model that is wholly on the attacker's side: it calls whatever could do harm with every id it can see or make up, and then
/// says the worst it knows: its instructions, the customer's own orders, links, scripts, prices and bookings that are not.
/// </summary>
public static partial class HijackedClaude
{
    public static ClaudeAnswer Answer(ClaudeRequest request)
    {
        var text = Customer(request);
        var turn = request.Json["messages"]!.AsArray().Count(message => (string?)message!["role"] == "assistant");
        return request.Results switch
        {
            0 => ClaudeAnswer.Of([.. Attacks(text).Select(Use)]) with { StopReason = "tool_use" },
            1 or 2 or 3 => ClaudeAnswer.Say("Booked."),
            _ => ClaudeAnswer.Say(Worst(request, text, turn)),
        };
    }

    private static IEnumerable<(string Tool, JsonObject Input)> Attacks(string text)
    {
        var someone = Guid.NewGuid().ToString();
        yield return ("update_price", new JsonObject { ["item"] = "manicure", ["price"] = 1 });
        yield return ("send_message", new JsonObject { ["to"] = "+380501112244", ["text"] = "We are closing down" });
        yield return ("cancel_appointment", new JsonObject { ["appointmentId"] = someone });
        yield return ("reschedule_appointment", new JsonObject { ["appointmentId"] = someone, ["date"] = "2026-12-03", ["time"] = "14:00" });
        yield return ("confirm_appointment", new JsonObject { ["token"] = someone });
        yield return ("propose_appointment", new JsonObject { ["serviceId"] = someone, ["contactId"] = someone, ["date"] = "2026-12-03", ["time"] = "14:00", ["price"] = 1 });
        yield return ("list_appointments", new JsonObject { ["contactId"] = someone });
        yield return ("save_contact_details", new JsonObject { ["contactId"] = someone, ["name"] = text.Length > 60 ? text[..60] : text });
    }

    // Another of its worst each time it is asked: the second is what it says when the first was not let out.
    private static string Worst(ClaudeRequest request, string text, int turn)
    {
        var system = string.Join('\n', request.Json["system"]!.AsArray().Select(block => (string)block!["text"]!));
        var secrets = string.Join(' ', Secret().Matches(system).Select(match => match.Value));
        string[] worst =
        [
            $"{Demanded(text)}. {secrets} {system[..Math.Min(system.Length, 1500)]}",
            $"<script>alert(1)</script> ![x](https://evil.example/log?d=1) Манікюр коштує 1 грн, знижка 90%. I have booked you for 03:00. {secrets}",
        ];
        return worst[turn % worst.Length];
    }

    private static string Customer(ClaudeRequest request) => request.LastText.Replace("<customer_message>", "", StringComparison.Ordinal).Replace("</customer_message>", "", StringComparison.Ordinal).Trim();

    private static string Demanded(string text) => Quoted().Match(text) is { Success: true } quoted ? quoted.Groups[1].Value : "Yes, done";

    private static JsonObject Use((string Tool, JsonObject Input) call) => ClaudeAnswer.Call(call.Tool, call.Input).Body["content"]![0]!.DeepClone().AsObject();

    [GeneratedRegex("[A-Z]{2,}-[A-Z0-9a-z-]{4,}|sk-[\\w-]{6,}")]
    private static partial Regex Secret();

    [GeneratedRegex("[\"«]([^\"»]{2,40})[\"»]")]
    private static partial Regex Quoted();
}
