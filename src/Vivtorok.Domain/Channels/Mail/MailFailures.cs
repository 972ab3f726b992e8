using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels.Mail;

/// <summary>Everything that can be refused about mailboxes.</summary>
public static class MailFailures
{
    public static readonly Failure NotConfigured = new(FailureKind.Conflict, "gmail.notConfigured", "Whoever runs this server has not set up access to Google yet.");
    public static readonly Failure StateInvalid = new(FailureKind.Conflict, "gmail.state", "This visit to Google is too old or was begun by somebody else. Begin again.");
    public static readonly Failure ConsentRefused = new(FailureKind.Conflict, "gmail.consentRefused", "Google did not give access. Begin again and agree to each point.");
    public static readonly Failure ScopeMissing = new(FailureKind.Conflict, "gmail.scopeMissing", "Reading and sending mail must both stay ticked. Connect again and leave both on.");
    public static readonly Failure OtherMailbox = new(FailureKind.Conflict, "gmail.otherMailbox", "That is another mailbox. Sign in to Google with the one that was connected here.");
    public static readonly Failure ConsentLost = new(FailureKind.Conflict, "gmail.consentLost", "Google has withdrawn access: the password was changed, access was revoked or it lapsed. Connect the mailbox again.");
    public static readonly Failure ApiRefused = new(FailureKind.Conflict, "gmail.apiRefused", "Google refuses access to this mailbox. An administrator of the domain or of the server must allow it.");
    public static readonly Failure DayLimit = new(FailureKind.Conflict, "gmail.dayLimit", "Google's limit for a day is used up. Replies wait until it is over.");
    public static readonly Failure MailRefused = new(FailureKind.Conflict, "gmail.mailRefused", "Google did not take this letter.");
    public static readonly Failure Bounced = new(FailureKind.Conflict, "gmail.bounced", "The letter came back: the address does not take it.");
    public static readonly Failure NotAMailbox = new(FailureKind.Conflict, "gmail.notAMailbox", "This channel is no mailbox.");
    public static readonly Failure MailNotFound = new(FailureKind.NotFound, "mail.notFound", "There is no such letter.");
    public static readonly Failure NotFromGoogle = new(FailureKind.Unauthenticated, "gmail.pushNotSigned", "This does not come from Google.");
}
