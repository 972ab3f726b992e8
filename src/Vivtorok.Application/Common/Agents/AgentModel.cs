using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Common.Agents;

/// <summary>Something that can hold a sales conversation: a language model, or the built-in agent.</summary>
public interface IAgentModel
{
    /// <summary>As decision records name it.</summary>
    string Name { get; }

    /// <summary>Whether it runs without a language model, so its steps are no model calls.</summary>
    bool IsBuiltIn { get; }

    /// <summary>Begins one turn.</summary>
    IAgentSession Begin(AgentTurnContext context);
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
}

/// <summary>Tokens that a language model counted.</summary>
public readonly record struct TokenUse(int Input, int Output);

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
/// <param name="Dialogue">What the built-in agent remembered last time.</param>
public sealed record AgentTurnContext(
    AgentScope Scope,
    string Instructions,
    AgentTone Tone,
    IReadOnlyList<ChatLine> History,
    int Unanswered,
    KnownContact Contact,
    string? Dialogue);

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
