using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>One turn in the making: what was said, what is remembered, what will be answered.</summary>
internal sealed class Turn
{
    private const int MostRepeats = 1;

    private readonly AgentTurnContext context;
    private readonly ToolDesk desk;
    private readonly List<string> parts = [];
    private IReadOnlyList<string> choices = [];

    private Turn(AgentTurnContext context, ToolDesk desk)
    {
        (this.context, this.desk) = (context, desk);
        var said = context.History.TakeLast(Math.Max(1, context.Unanswered)).Where(line => line.Role == ChatRole.Customer).Select(line => line.Text);
        State = DialogueState.Read(context.Dialogue);
        IsFirst = context.History.All(line => line.Role == ChatRole.Customer);
        Said = Reader.Read(string.Join('\n', said), context.Scope.Business, context.Scope.Now, State.Language);
        Language = LanguageOf(Said.Language) ?? State.Language ?? context.Scope.Language;
        Phrases = Phrases.In(Language);
        Formats = Formats.For(Language, Business);
        IsAfterHours = State.WasAboutHours;
        State = State with { Turns = State.Turns + 1, Language = Language, WasAboutHours = false };
    }

    public static Turn Begin(AgentTurnContext context, ToolDesk desk) => new(context, desk);

    public Utterance Said { get; private set; }

    public DialogueState State { get; set; }

    /// <summary>This message's yes has booked: the same words begin no second booking.</summary>
    public bool HasJustBooked { get; set; }

    /// <summary>This message told a name, a phone or another detail that is kept now.</summary>
    public bool HasNewDetails { get; set; }

    public string Language { get; }

    public Phrases Phrases { get; }

    public Formats Formats { get; }

    /// <summary>The answer before was about opening hours.</summary>
    public bool IsAfterHours { get; }

    /// <summary>Nobody has answered this customer yet.</summary>
    public bool IsFirst { get; }

    public BusinessSnapshot Business => context.Scope.Business;

    public CatalogueIndex Catalogue => CatalogueIndex.Of(Business);

    public KnownContact Contact => context.Contact;

    public DateTimeOffset Now => Business.Local(context.Scope.Now);

    public DateOnly Today => Business.Today(context.Scope.Now);

    public string BusinessName => Vivtorok.Domain.Common.Localized.Pick(Business.Profile.Name, Business.Profile.Names, Language);

    public bool HasOpenBooking => State.Draft is { Done: false };

    public bool HasAnswer => parts.Count > 0;

    public string? LastReply => context.History.LastOrDefault(line => line.Role != ChatRole.Customer)?.Text;

    public Task<ToolResult> CallAsync(string tool, JsonObject arguments) => desk.CallAsync(tool, arguments);

    /// <summary>Adds a part of the answer; the same part once only.</summary>
    public void Add(string part)
    {
        if (part.Length > 0 && !parts.Contains(part)) parts.Add(part);
    }

    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Add(Phrases.Say(key, values));

    public void Replace(Utterance said) => Said = said;

    /// <summary>Answers to pick from, where the channel has buttons. The last question asked has the last word.</summary>
    public void Offer(IEnumerable<string> answers) => choices = [.. answers];

    /// <summary>The reply made of all parts.</summary>
    public AgentStep Reply()
    {
        var text = string.Join(' ', parts.Select((part, index) => index > 0 && part.Contains('\n') ? "\n" + part : part)).Replace(" \n", "\n", StringComparison.Ordinal);
        var isRepeated = State.Expecting != Expecting.Nothing && text == LastReply;
        if (isRepeated && State.Repeats >= MostRepeats) return GiveUp();
        State = State with { Repeats = isRepeated ? State.Repeats + 1 : 0 };
        return new AgentStep.Say(text, State.Write()) { Choices = choices };
    }

    public AgentStep Quiet() => new AgentStep.NothingToSay(State.Write());

    /// <summary>Ends the turn with a person. What was found out before is said too.</summary>
    public AgentStep HandOff(string reason, string note, string words)
    {
        Add(words);
        return new AgentStep.CallTools([ToolDesk.HandOff(reason, note, string.Join(' ', parts))]);
    }

    // The third time the same question would be asked, a person had better ask it.
    private AgentStep GiveUp()
    {
        parts.Clear();
        return HandOff("pendingClarification", "The same question was asked twice and not answered.", Phrases.Say("handOff.unclear"));
    }

    private static string? LanguageOf(SpokenLanguage? language) => language switch
    {
        SpokenLanguage.Ukrainian => "uk",
        SpokenLanguage.English => "en",
        _ => null,
    };
}
