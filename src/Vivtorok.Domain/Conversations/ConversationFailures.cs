using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>Everything that can be refused about conversations, each code spelled once.</summary>
public static class ConversationFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "conversation.notFound", "There is no such conversation.");
    public static readonly Failure MessageNotFound = new(FailureKind.NotFound, "message.notFound", "There is no such message.");
    public static readonly Failure NothingToRetry = new(FailureKind.Conflict, "message.nothingToRetry", "This message has not failed.");
    public static readonly Failure NotADraft = new(FailureKind.Conflict, "message.notADraft", "This message is not a draft that waits.");
    public static readonly Failure WindowClosed =
        new(FailureKind.Conflict, "conversation.windowClosed", "A day has passed since the customer wrote: only an approved template may be sent now.");
    public static readonly Failure DraftSettled = new(FailureKind.Conflict, "message.draftSettled", "Somebody settled this draft first.");
    public static readonly Failure DraftOutdated = new(FailureKind.Conflict, "message.draftOutdated", "The customer has written again: this draft does not answer it.");
    public static readonly Failure AlreadyClosed = new(FailureKind.Conflict, "conversation.closed", "The conversation is already closed.");
    public static readonly Failure WithAgent = new(FailureKind.Conflict, "conversation.withAgent", "The agent already has this conversation.");
    public static readonly Failure MemberNeeded = new(FailureKind.Forbidden, "conversation.memberNeeded", "Only a member can do this.");
    public static readonly Failure WrongAssignee = Failure.Field("assignee", "conversation.assignee", "There is no such member.");
    public static readonly Failure WrongSort = Failure.Field("sort", "conversation.sort", "Sort by newest or oldest.");
    public static readonly Failure SearchTooLong = Failure.Field("search", "conversation.search", "Search for at most 200 characters.");
    public static readonly Failure SnoozeInPast = Failure.Field("until", "conversation.snoozeInPast", "Choose a time in the future.");
}
