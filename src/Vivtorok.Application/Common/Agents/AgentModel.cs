using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;

namespace Vivtorok.Application.Common.Agents;

/// <summary>Something that can hold a sales conversation: a language model, or the built-in agent.</summary>
public interface IAgentModel
{
    /// <summary>As decision records name it.</summary>
    string Name { get; }

    /// <summary>Whether it runs without a language model, so its steps are no model calls.</summary>
    bool IsBuiltIn { get; }

    /// <summary>The platform's own access; null: each workspace brings its key, or the model needs none.</summary>
    ModelAccess? Platform => null;

    /// <summary>The provider's name of the model that is used where nobody chose one.</summary>
    string DefaultModel => Name;

    /// <summary>Asks the model for one word, to see whether the access works.</summary>
    /// <exception cref="ModelFailedException">It does not.</exception>
    Task CheckAsync(ModelAccess access, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bodies of the requests of a turn, made again from its record, to the letter.</summary>
    Task<IReadOnlyList<string>> RebuildAsync(ModelTrace trace, AgentTrail trail, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Begins one turn.</summary>
    /// <param name="access">How to reach the model; the built-in agent needs none.</param>
    IAgentSession Begin(AgentTurnContext context, ModelAccess access);
}

/// <summary>One turn of a model: asked for steps until it says something or has nothing to say.</summary>
public interface IAgentSession
{
    /// <param name="results">The answers to the calls of the step before; empty at first.</param>
    Task<AgentStep> NextAsync(IReadOnlyList<ToolExchange> results, CancellationToken cancellationToken);

    /// <summary>The reply did not pass its check: say it again without what nothing backs.</summary>
    /// <param name="problems">The words of the reply that nothing backs, as they stand in it.</param>
    Task<AgentStep> ReviseAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken);

    /// <summary>What the session has spent so far.</summary>
    TokenUse Spent => default;

    /// <summary>The most tokens the next step can take, by a guess on the safe side.</summary>
    TokenUse Estimate => default;

    /// <summary>What was asked of the model so far, so that each request can be made again; null where there is none.</summary>
    ModelTrace? Trace => null;
}

/// <summary>What a record points to: the texts behind its hashes, the messages of the time, the tools' answers in order.</summary>
public sealed record AgentTrail(IReadOnlyDictionary<string, string> Parts, IReadOnlyList<ChatLine> History, int Skipped, IReadOnlyList<ToolUse> Uses);

/// <summary>Tokens that a language model counted.</summary>
/// <param name="Input">All that was read, cached or not.</param>
/// <param name="CacheRead">The part of the input that came from the provider's cache, at a lower price.</param>
/// <param name="CacheWrite">The part of the input that was put into that cache, at a higher price.</param>
public readonly record struct TokenUse(int Input, int Output, int CacheRead = 0, int CacheWrite = 0)
{
    public long Total => (long)Input + Output;

    public static TokenUse operator +(TokenUse left, TokenUse right) => new(
        left.Input + right.Input, left.Output + right.Output, left.CacheRead + right.CacheRead, left.CacheWrite + right.CacheWrite);

    public static TokenUse operator -(TokenUse left, TokenUse right) => new(
        left.Input - right.Input, left.Output - right.Output, left.CacheRead - right.CacheRead, left.CacheWrite - right.CacheWrite);
}

/// <summary>What a model wants next. Only the constructors here exist.</summary>
public abstract record AgentStep
{
    private AgentStep()
    {
    }

    /// <summary>Run these, then ask again. A call of <c>hand_off</c> ends the turn.</summary>
    public sealed record CallTools(IReadOnlyList<ToolCall> Calls) : AgentStep;

    /// <param name="Dialogue">What the built-in agent wants to remember; null from language models.</param>
    public sealed record Say(string Text, string? Dialogue) : AgentStep
    {
        /// <summary>Answers the customer can pick from, where the channel has buttons; the words must make sense without them.</summary>
        public IReadOnlyList<string> Choices { get; init; } = [];
    }

    /// <summary>A mere thanks or goodbye needs no answer.</summary>
    public sealed record NothingToSay(string? Dialogue) : AgentStep;
}

/// <summary>Everything a model may see in a turn. Nothing here is of another contact, and there is no secret in it.</summary>
/// <param name="History">All that the customer could read or wrote, oldest first; the unanswered messages are the last ones.</param>
/// <param name="Unanswered">How many of the last lines are customer messages that wait for this turn.</param>
/// <param name="Dialogue">What the built-in agent remembered last time; null where it did not speak.</param>
public sealed record AgentTurnContext(
    AgentScope Scope,
    string Instructions,
    AgentTone Tone,
    IReadOnlyList<ChatLine> History,
    int Unanswered,
    KnownContact Contact,
    string? Dialogue)
{
    /// <summary>What the model may call.</summary>
    public IReadOnlyList<IAgentTool> Tools { get; init; } = [];

    /// <summary>Times offered in this conversation that can still be confirmed, the newest last.</summary>
    public IReadOnlyList<OpenProposal> Proposals { get; init; } = [];

    /// <summary>How many lines of the conversation are older than <see cref="History"/>.</summary>
    public int Skipped { get; init; }
}

/// <summary>A time the server offered, with the token that confirms it.</summary>
/// <param name="Booked">It was confirmed already.</param>
public sealed record OpenProposal(ProposalId Token, Booking Booking, AppointmentId? Replaces, bool Booked);

/// <summary>One line of the conversation.</summary>
public sealed record ChatLine(ChatRole Role, string Text, DateTimeOffset At);

/// <summary>Who said a line.</summary>
public enum ChatRole
{
    Customer,
    Agent,
    Member,
}

/// <summary>What is already known of the customer, and what the business wants to know.</summary>
public sealed record KnownContact(string? Name, string? Phone, string? Email, IReadOnlyDictionary<string, string> Fields);
