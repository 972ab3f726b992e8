using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>Everything that can be refused about contacts, each code spelled once.</summary>
public static class ContactFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "contact.notFound", "There is no such contact.");
    public static readonly Failure HasConversations = new(FailureKind.Conflict, "contact.hasConversations", "This contact has conversations. Erase the person's data instead.");
    public static readonly Failure HasPrivacyRequests = new(FailureKind.Conflict, "contact.hasPrivacyRequests", "This contact has privacy requests, which are kept.");

    /// <summary>Details that are not what they should be, by field.</summary>
    public static Failure Invalid(IReadOnlyDictionary<string, string[]> fields) =>
        new(FailureKind.Invalid, "contact.invalid", "Check the marked fields.") { Fields = fields };
}
