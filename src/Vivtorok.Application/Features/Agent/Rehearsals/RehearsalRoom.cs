using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Agent.Turns;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>How the agent is to speak: those of the draft or of a version.</summary>
internal sealed record AgentVoice(string Instructions, AgentTone Tone);

/// <summary>What the agent came to where nothing it does counts.</summary>
internal sealed record SandboxAnswer(AgentRun Run, string Language, BusinessSnapshot Business, DateTimeOffset At)
{
    /// <summary>What the customer would read.</summary>
    public string? Text => Run.HandOff is { } handOff
        ? HandOffWords.WithHours(handOff.Words ?? HandOffWords.For(handOff.Reason, Language), Business, Language, At)
        : Run.Text;

    public TurnOutcome Outcome => Run.HandOff is not null ? TurnOutcome.HandedOff : Run.Text is null ? TurnOutcome.NoReplyNeeded : TurnOutcome.Replied;
}

/// <summary>Where the agent speaks with its real tools, checks and business, and nothing is written, booked or sent.</summary>
internal sealed class RehearsalRoom(AgentDesk desk, IAppDbContext db, Caller caller, IBusinessSnapshots businesses, TimeProvider clock)
{
    private static readonly KnownContact Stranger = new(null, null, null, new Dictionary<string, string>());

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A new customer who never existed.</summary>
    public Sandbox Enter() => new(db, caller, clock);

    /// <param name="history">Oldest first; the last line is the customer's and waits for an answer.</param>
    /// <param name="language">Spoken where the customer's words do not tell; null: the business's first.</param>
    public async Task<SandboxAnswer> AnswerAsync(
        Sandbox sandbox, AgentVoice voice, IReadOnlyList<ChatLine> history, string? dialogue, string? language, CancellationToken cancellationToken)
    {
        var (business, now) = (await businesses.GetAsync(cancellationToken), Now);
        var spoken = TurnContexts.Detect(history[^1].Text) ?? (language is "uk" or "en" ? language : business.Language);
        var scope = new AgentScope(sandbox.ConversationId, sandbox.ContactId, business, now, spoken) { Written = TurnContexts.WrittenIn(history) };
        var context = new AgentTurnContext(scope, voice.Instructions, voice.Tone, history, 1, Stranger, dialogue) { Proposals = sandbox.Offers(business) };
        var grounds = new ReplyGrounds(business, now, history, Stranger, sandbox.Moments(business)) { Instructions = voice.Instructions };
        return new SandboxAnswer(await desk.AnswerAsync(context, grounds, sandbox.Wrap, cancellationToken), spoken, business, now);
    }
}
