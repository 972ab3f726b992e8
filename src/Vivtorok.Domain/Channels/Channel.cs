using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>The ways customers reach the business.</summary>
public enum ChannelKind
{
    WebChat,
    Telegram,
    WhatsApp,
    Gmail,
}

/// <summary>One connected way in: a web chat, a bot, a number, a mailbox; and how the agent behaves on it.</summary>
[NotPersonal]
public sealed class Channel : Entity, IWorkspaceOwned, IVersioned
{
    public const int NameMaxLength = 100;
    public const int KeyLength = 22;
    public const int SiteMaxLength = 253;
    public const int MaxBurstWaitSeconds = 60;
    public const int DefaultBurstWaitSeconds = 4;

    private Channel()
    {
    }

    public Channel(WorkspaceId workspaceId, ChannelKind kind, string name, string key, DateTimeOffset now)
    {
        Id = new ChannelId(Guid.CreateVersion7());
        (WorkspaceId, Kind, Name, Key, CreatedAt) = (workspaceId, kind, name, key, now);
    }

    public ChannelId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Public and unguessable; stands in widget snippets and webhook paths.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Host names of sites that may embed the chat; none: any.</summary>
    public IReadOnlyList<string> AllowedSites { get; private set; } = [];

    /// <summary>The first words of the chat by language; absent: the product's own.</summary>
    public IReadOnlyDictionary<string, string> Greetings { get; private set; } = new Dictionary<string, string>();

    public AgentMode AgentMode { get; private set; } = AgentMode.Drafts;

    /// <summary>Seconds of silence after which a burst of messages is answered, 0 to 60.</summary>
    public int BurstWaitSeconds { get; private set; } = DefaultBurstWaitSeconds;

    /// <summary>Contacts the agent answers in the mode <see cref="AgentMode.AllowList"/>.</summary>
    public IReadOnlyList<Guid> AllowedContacts { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DisconnectedAt { get; private set; }

    /// <summary>The account at the provider behind it; null for a web chat, which needs none.</summary>
    public ChannelConnection? Connection { get; private set; }

    public int Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void Allow(IReadOnlyList<string> sites) => AllowedSites = sites;

    public void Greet(IReadOnlyDictionary<string, string> greetings) => Greetings = greetings;

    public void SetAgent(AgentMode mode, int burstWaitSeconds, IReadOnlyList<Guid> allowedContacts) =>
        (AgentMode, BurstWaitSeconds, AllowedContacts) = (mode, burstWaitSeconds, allowedContacts);

    /// <summary>Whether the agent has a contact's messages on this channel.</summary>
    /// <param name="isOpen">Whether the business is open now; asked only where the mode depends on it.</param>
    public bool AgentAnswers(ContactId contact, Func<bool> isOpen) => AgentMode switch
    {
        AgentMode.Off => false,
        AgentMode.AllowList => AllowedContacts.Contains(contact.Value),
        AgentMode.OutsideHours => !isOpen(),
        _ => true,
    };

    /// <summary>Ties it to an account at its provider.</summary>
    public ChannelConnection ConnectTo(string account, string accountName, DateTimeOffset now) => Connection = new ChannelConnection(this, account, accountName, now);

    /// <summary>The provider is to be told that we are gone, then it is disconnected.</summary>
    public void LeaveProvider() => Raise(new ProviderLeft(Id));

    public void Disconnect(DateTimeOffset now) => DisconnectedAt ??= now;
}
