using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>The agent as its page shows it. <c>Version</c> is that of the draft.</summary>
/// <param name="Rehearsal">The newest rehearsal; null: there was none.</param>
public sealed record AgentView(
    int? PublishedVersion, AgentDraft Draft, bool HasUnpublishedChanges, RehearsalRow? Rehearsal, IReadOnlyList<AgentChannelRow> Channels, int Version);

/// <summary>What people edit before they publish.</summary>
public sealed record AgentDraft(string Instructions, AgentTone Tone);

/// <summary>How the agent behaves on one channel; it acts at once, without publishing.</summary>
public sealed record AgentChannelRow(ChannelId ChannelId, string ChannelName, AgentMode Mode, int BurstWaitSeconds, IReadOnlyList<ContactId> AllowedContacts);

/// <summary>A published version.</summary>
public sealed record AgentVersionRow(int Number, string Instructions, AgentTone Tone, MemberId? PublishedBy, string? PublishedByName, DateTimeOffset PublishedAt, bool IsPublished);
