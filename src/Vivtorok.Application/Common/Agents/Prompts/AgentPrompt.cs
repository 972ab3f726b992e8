namespace Vivtorok.Application.Common.Agents.Prompts;

/// <summary>
/// Everything a language model is told in a turn, in the order of how seldom it changes: rules and profile, catalogue, the
/// conversation, and only then the moment. Whatever comes first can be read from the provider's cache. Pure: the same context
/// always makes the same prompt.
/// </summary>
/// <param name="Rules">Who the agent is and what binds it; changes with the agent's version and the profile.</param>
/// <param name="Catalogue">What the business offers; changes with the catalogue version.</param>
/// <param name="Messages">The conversation, sides taking turns; the first and the last are the customer's.</param>
/// <param name="Moment">Clock, contact, open offers: different in every turn.</param>
public sealed record AgentPrompt(string Rules, string Catalogue, IReadOnlyList<PromptMessage> Messages, string Moment)
{
    /// <summary>What a model answers where no reply is needed.</summary>
    public const string NoReply = "[no reply]";

    public static AgentPrompt Compose(AgentTurnContext context) => new(
        PromptRules.Write(context.Scope.Business, context.Instructions, context.Tone),
        PromptCatalogue.Write(context.Scope.Business),
        PromptHistory.Write(context.History, context.Skipped),
        PromptMoment.Write(context));

    /// <summary>Asks for other words without what nothing backs.</summary>
    public static string Revision(IReadOnlyList<string> problems) =>
        $"""
        Your reply was not sent. Nothing in the catalogue, the calendar or a tool's answer backs these parts of it: {PromptData.Of(problems)}
        Write the reply to the customer again, without them or with what a tool has answered. If that is not possible, call hand_off.
        """;
}

/// <summary>One side's words in a row. Each line is a block of its own.</summary>
public sealed record PromptMessage(bool IsCustomer, IReadOnlyList<string> Blocks);
