using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>Everything that can be refused about contacts, each code spelled once.</summary>
public static class ContactFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "contact.notFound", "There is no such contact.");
    public static readonly Failure HasConversations = new(FailureKind.Conflict, "contact.hasConversations", "This contact has conversations. Erase the person's data instead.");
    public static readonly Failure HasPrivacyRequests = new(FailureKind.Conflict, "contact.hasPrivacyRequests", "This contact has privacy requests, which are kept.");

    public static readonly Failure MergeWithSelf = Failure.Field("otherId", "contact.mergeWithSelf", "Choose another contact: this is the same one.");
    public static readonly Failure Merged = new(FailureKind.Conflict, "contact.merged", "One of the two has been merged already.");
    public static readonly Failure MergeNotFound = new(FailureKind.NotFound, "contactMerge.notFound", "There is nothing to undo: it was undone, or its time is over.");
    public static readonly Failure MergeIsOld = new(FailureKind.Conflict, "contactMerge.tooLate", "The time in which this could be undone is over.");
    public static readonly Failure LaterMergeFirst = new(FailureKind.Conflict, "contactMerge.laterFirst", "The contact that stayed was merged later itself. Undo that first.");

    /// <summary>Details that are not what they should be, by field.</summary>
    public static Failure Invalid(IReadOnlyDictionary<string, string[]> fields) =>
        new(FailureKind.Invalid, "contact.invalid", "Check the marked fields.") { Fields = fields };
}
