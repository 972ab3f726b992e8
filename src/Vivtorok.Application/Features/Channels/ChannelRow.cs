using System.Linq.Expressions;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A channel as lists and pages show it; nothing secret is in it.</summary>
/// <param name="Connection">The account at the provider behind it; null for a web chat.</param>
public sealed record ChannelRow(
    ChannelId Id,
    string Key,
    ChannelKind Kind,
    string Name,
    IReadOnlyList<string> AllowedSites,
    IReadOnlyDictionary<string, string> Greetings,
    AgentMode AgentMode,
    int BurstWaitSeconds,
    ConnectionRow? Connection,
    DateTimeOffset CreatedAt,
    int Version)
{
    /// <summary>The page of our own where a web chat can be tried and linked to; null for other kinds.</summary>
    public string? ChatUrl => Kind == ChannelKind.WebChat ? $"/chat/{Key}" : null;

    /// <summary>What the owner pastes into a site, with the address of this server left open.</summary>
    public string? Snippet => Kind == ChannelKind.WebChat ? $"<script async src=\"{{origin}}/widget.js\" data-key=\"{Key}\"></script>" : null;

    internal static readonly Expression<Func<Channel, ChannelRow>> Of = channel => new ChannelRow(
        channel.Id, channel.Key, channel.Kind, channel.Name, channel.AllowedSites, channel.Greetings, channel.AgentMode, channel.BurstWaitSeconds,
        channel.Connection == null ? null
            : new ConnectionRow(channel.Connection.Status, channel.Connection.AccountName, channel.Connection.ProblemCode, channel.Connection.ProblemHelp, channel.Connection.Since),
        channel.CreatedAt, channel.Version);

    internal static ChannelRow From(Channel channel) => Compiled(channel);

    private static readonly Func<Channel, ChannelRow> Compiled = Of.Compile();
}

/// <summary>How the tie to a provider stands.</summary>
/// <param name="Account">The account as people know it, such as <c>@verba_bot</c>.</param>
/// <param name="Problem">What is wrong as a stable code; null: nothing.</param>
/// <param name="Help">What is wrong and what to do, in English.</param>
public sealed record ConnectionRow(ConnectionStatus Status, string Account, string? Problem, string? Help, DateTimeOffset Since);
