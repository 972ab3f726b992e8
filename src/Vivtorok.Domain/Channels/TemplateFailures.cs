using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>Everything that can be refused about templates.</summary>
public static class TemplateFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "template.notFound", "There is no such template on this channel.");
    public static readonly Failure NoTemplates = new(FailureKind.Conflict, "template.notHere", "A channel of this kind has no templates.");
    public static readonly Failure CannotBeSent = new(FailureKind.Conflict, "template.cannotBeSent", "This template is not approved, or it needs a picture or a file.");

    /// <summary>Values that are missing or not what they should be, by field.</summary>
    public static Failure WrongValues(IReadOnlyDictionary<string, string[]> fields) =>
        new(FailureKind.Invalid, "template.values", "Fill in every variable of the template.") { Fields = fields };
}
