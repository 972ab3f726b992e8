using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

/// <summary>Everything that can be refused about files, each code spelled once.</summary>
public static class AttachmentFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "attachment.notFound", "There is no such file.");
    public static readonly Failure NoThumbnail = new(FailureKind.NotFound, "attachment.noThumbnail", "This file has no small picture.");
    public static readonly Failure NotHere = new(FailureKind.NotFound, "attachment.notHere", "This file is not here: look at its state.");
    public static readonly Failure NothingToFetch = new(FailureKind.Conflict, "attachment.nothingToFetch", "This file is here, or was never at a provider.");
    public static readonly Failure Empty = Failure.Field("file", "attachment.empty", "The file is empty.");
    public static readonly Failure TooLarge = Failure.Field("file", "attachment.tooLarge", "The file is too large.");
    public static readonly Failure Runs = Failure.Field("file", "attachment.runs", "Programs and scripts are not taken.");
    public static readonly Failure NotUploaded = Failure.Field("attachmentIds", "attachment.notUploaded", "One of these files was not uploaded here, or was sent already.");
    public static readonly Failure TooMany = Failure.Field("attachmentIds", "attachment.tooMany", $"At most {FileLimits.PerMessage} files at once.");
    public static readonly Failure NotByNote = Failure.Field("attachmentIds", "attachment.notByNote", "A note takes no files.");
    public static readonly Failure ChannelCannot = Failure.Field("file", "attachment.channelCannot", "This channel does not carry files of this size.");
    public static readonly Failure Gone = new(FailureKind.Conflict, "attachment.gone", "The provider does not give this file out any more.");
    public static readonly Failure Unreachable = new(FailureKind.Conflict, "attachment.unreachable", "The provider did not give this file out in time.");
}
