using System.Text.RegularExpressions;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>A week of conversations, each played through the same methods as a real one.</summary>
internal sealed partial class DemoTalk(AppDbContext db, DemoTime time, Channel channel, Member owner, Member colleague)
{
    private static readonly TimeSpan ReadFor = TimeSpan.FromDays(1);

    public Conversation Play(DemoConversation script, Contact contact, IReadOnlyDictionary<string, DateTimeOffset> starts)
    {
        var at = time.Read(script.Start, time.Now);
        var identity = new ContactIdentity(contact, channel, Guid.CreateVersion7().ToString("N"), at);
        var conversation = new Conversation(contact, channel, agentAnswers: true, at);
        conversation.SpeaksIn(script.Language);
        db.ContactIdentities.Add(identity);
        db.Conversations.Add(conversation);

        var lastOfAgent = script.Lines.ToList().FindLastIndex(line => Line().Match(line).Groups["who"].Value == "a");
        for (var i = 0; i < script.Lines.Count; i++)
        {
            var parts = Line().Match(script.Lines[i]);
            at = Step(at, parts);
            var handsOff = parts.Groups["source"].Value == "handoff" || (script.HandOff is not null && i == lastOfAgent);
            Say(conversation, script, parts, handsOff, time.Fill(parts.Groups["text"].Value, script.Language, starts), at);
        }

        End(conversation, script, at);
        return conversation;
    }

    private void Say(Conversation conversation, DemoConversation script, Match parts, bool handsOff, string text, DateTimeOffset at)
    {
        var message = parts.Groups["who"].Value switch
        {
            "c" => conversation.Receive(text, Guid.CreateVersion7().ToString("N"), conversation.HandOffReason is null, channel, at),
            "m" => conversation.Reply(script.Assigned ? colleague.Id : owner.Id, text, at),
            "n" => conversation.AddNote(colleague.Id, text, at),
            _ when handsOff => HandOff(conversation, script, text, at),
            _ => conversation.ReplyByAgent(Turn(conversation, TurnOutcome.Replied, null, parts.Groups["source"].Value, text, at), text, at),
        };
        if (message.Kind == MessageKind.Reply) message.Settle(DeliveryStatus.Read);
        db.Messages.Add(message);
    }

    private Message HandOff(Conversation conversation, DemoConversation script, string text, DateTimeOffset at)
    {
        var reason = script.HandOff?.Reason ?? HandOffReason.CustomerRequest;
        return conversation.HandOff(reason, script.HandOff?.Note, text, Turn(conversation, TurnOutcome.HandedOff, reason, "", text, at), at)!;
    }

    private Turn Turn(Conversation conversation, TurnOutcome outcome, HandOffReason? reason, string source, string text, DateTimeOffset at)
    {
        var turn = new Turn(conversation.WorkspaceId, conversation.Id, conversation.LastInboundSequence, at.AddSeconds(-2));
        var facts = Amounts().Matches(text).Select(amount => new CheckedFact("money", amount.Value, true, source.Length > 0 ? $"catalogue:{source}" : null)).ToList();
        turn.Finish(new TurnRecord(outcome, reason, "built-in", 1, 2, 0, 0, 0, Tools(source, reason), facts, source.Length > 0 ? [source] : [], text), at);
        db.Turns.Add(turn);
        return turn;
    }

    private static IReadOnlyList<ToolUse> Tools(string source, HandOffReason? reason) => (source.Split(':')[0], reason) switch
    {
        (_, not null) => [new ToolUse("hand_off", "{}", "ok", "{}")],
        ("service" or "product", _) => [new ToolUse("search_catalogue", "{}", "ok", "{}")],
        ("knowledge", _) => [new ToolUse("search_knowledge", "{}", "ok", "{}")],
        ("hours", _) => [new ToolUse("get_opening_hours", "{}", "ok", "{}")],
        ("calendar", _) => [new ToolUse("find_free_times", "{}", "ok", "{}")],
        ("appointment", _) => [new ToolUse("confirm_appointment", "{}", "ok", "{}")],
        ("lead", _) => [new ToolUse("save_contact_details", "{}", "ok", "{}")],
        _ => [],
    };

    private void End(Conversation conversation, DemoConversation script, DateTimeOffset at)
    {
        if (script.Draft is { } words)
        {
            var draft = conversation.Draft(Turn(conversation, TurnOutcome.Drafted, null, "", words, at.AddSeconds(6)), words, null, at.AddSeconds(6));
            db.Messages.Add(draft);
        }

        if (script.Assigned) conversation.Assign(colleague.Id);
        if (time.Now - at > ReadFor) conversation.MarkRead();
        if (script.End == ConversationState.Closed) conversation.Close(at.AddMinutes(30));
        if (script.Snooze is { } until) conversation.Snooze(time.Read(until, time.Now), time.Now);
    }

    private DateTimeOffset Step(DateTimeOffset at, Match parts) => parts switch
    {
        _ when parts.Groups["gap"].Success => time.Read(parts.Groups["gap"].Value, at),
        _ when parts.Groups["who"].Value == "a" => at.AddSeconds(5),
        _ => at.AddSeconds(70),
    };

    [GeneratedRegex(@"^(?:(?<gap>\+\d+[mh]) )?(?<who>[camn])(?:\[(?<source>[^\]]+)\])?: (?<text>.+)$", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"\d[\d \u00A0,]*\s(?:грн|UAH)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Amounts();
}
