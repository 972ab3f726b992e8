using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Application.Features.Agent;

/// <summary>Settings of the section <c>Agent</c>.</summary>
public sealed class AgentOptions
{
    public const string Section = "Agent";

    /// <summary>The name of the model that answers; the built-in one takes over where it is not there or fails.</summary>
    public string Model { get; init; } = "built-in";

    /// <summary>The longest a turn may take in a chat.</summary>
    [Range(5, 300)]
    public int TurnSeconds { get; init; } = 60;

    /// <summary>After so many turns of one conversation in 24 hours people take over.</summary>
    [Range(1, 100_000)]
    public int TurnsPerConversationAndDay { get; init; } = 200;

    /// <summary>So long the agent may owe an answer before people get the conversation, whatever keeps it.</summary>
    [Range(60, 86_400)]
    public int SilenceSeconds { get; init; } = 300;
}
