using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>Everything that can be refused about channels and the web chat.</summary>
public static class ChannelFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "channel.notFound", "There is no such channel.");
    public static readonly Failure NotConnectable = Failure.Field("kind", "channel.kind", "A channel of this kind is connected in its own way.");
    public static readonly Failure NotConnected = new(FailureKind.Conflict, "channel.notConnected", "The channel is not connected.");
    public static readonly Failure AccountTaken = new(FailureKind.Conflict, "channel.accountTaken", "This account is connected already, here or in another workspace. Disconnect it there first.");
    public static readonly Failure ContactUnknown = new(FailureKind.Conflict, "delivery.contactUnknown", "The contact cannot be reached here any more.");
    public static readonly Failure ProviderAway = new(FailureKind.Conflict, "channel.providerAway", "The provider does not answer. Replies wait and leave in their order once it does.");
    public static readonly Failure GaveUp = new(FailureKind.Conflict, "delivery.gaveUp", "It could not be delivered for a day. Try again once the channel works.");
    public static readonly Failure Broken = new(FailureKind.Conflict, "delivery.broken", "Something went wrong on our side. Try again.");
    public static readonly Failure MayNotAnswer =
        new(FailureKind.Conflict, "delivery.mayNotAnswer", "Your Telegram account does not let the bot answer. Allow replies in Telegram: Settings, Telegram Business, Chatbots.");
    public static readonly Failure WriteFirst = new(FailureKind.Conflict, "webChat.writeFirst", "Write something first, then send the file.");
    public static readonly Failure WrongSecret = new(FailureKind.Unauthenticated, "webhook.secret", "This is not from the provider.");
    public static readonly Failure MemberNeeded = new(FailureKind.Forbidden, "channel.memberNeeded", "Only a member can do this.");
    public static readonly Failure TeamChatNotFound = new(FailureKind.NotFound, "teamChat.notFound", "There is no such chat.");
    public static readonly Failure SiteNotAllowed = new(FailureKind.Forbidden, "webChat.siteNotAllowed", "This chat does not open on this site.");
    public static readonly Failure NoVisitor = new(FailureKind.Unauthenticated, "webChat.noSession", "Open the chat again: this session is not known or is over.");
    public static readonly Failure MessageEmpty = Failure.Field("text", "message.empty", "Write something.");
    public static readonly Failure MessageTooLong = Failure.Field("text", "message.tooLong", "This message is too long.");
    public static readonly Failure MessageIdNeeded = Failure.Field("clientMessageId", "message.clientMessageId", "Give each message an id of 1 to 100 characters.");
    public static readonly Failure AfterIsNegative = Failure.Field("after", "message.after", "The sequence to read after is 0 or more.");
    public static readonly Failure WaitTooLong = Failure.Field("wait", "message.wait", "Wait 0 to 25 seconds.");

    public static Failure Later(TimeSpan wait) => new(FailureKind.TooMany, "delivery.later", "The provider cannot take it yet.") { RetryAfter = wait };
}
