namespace Vivtorok.Domain.Conversations;

/// <summary>Who has a conversation now.</summary>
public enum ConversationState
{
    /// <summary>People own it.</summary>
    Open,

    /// <summary>The agent owns it.</summary>
    Agent,

    Snoozed,
    Closed,
}

/// <summary>Why the agent gave a conversation to people.</summary>
public enum HandOffReason
{
    CustomerRequest,
    MissingKnowledge,
    UnsupportedRequest,
    PolicyRestriction,
    ToolFailure,
    PendingClarification,
    UsageLimit,
    CheckFailed,
    ModelUnavailable,
}

/// <summary>What a message is.</summary>
public enum MessageKind
{
    Inbound,
    Reply,

    /// <summary>A private note: only the team sees it.</summary>
    Note,

    /// <summary>An agent's answer that waits for a member's yes: only the team sees it.</summary>
    Draft,

    /// <summary>A line of history, such as a hand-off: only the team sees it.</summary>
    Event,
}

/// <summary>How an agent's draft ended.</summary>
public enum DraftOutcome
{
    Sent,

    /// <summary>Sent in a member's words.</summary>
    Edited,
    Refused,

    /// <summary>The customer wrote again before anybody decided.</summary>
    Outdated,

    /// <summary>A member answered in their own words.</summary>
    Replaced,
}

/// <summary>Why a member did not send a draft.</summary>
public enum DraftRefusal
{
    WrongFacts,
    WrongTone,
    WillAnswerMyself,
    NoReplyNeeded,
    Other,
}

/// <summary>What a line of history says.</summary>
public enum ConversationNote
{
    CustomerCalledAgent,
    CustomerOptedOut,
    ReturnedToAgent,
    ClosedQuietly,
}

/// <summary>Who wrote a message.</summary>
public enum MessageAuthor
{
    Customer,
    Agent,
    Member,
    System,
}

/// <summary>How far a reply has come. It only moves forward.</summary>
public enum DeliveryStatus
{
    /// <summary>Nothing to deliver: inbound messages, notes, drafts and events.</summary>
    None,
    Queued,
    Sent,
    Delivered,
    Read,
    Failed,

    /// <summary>It may have left before a crash; nobody can tell.</summary>
    Uncertain,
}
