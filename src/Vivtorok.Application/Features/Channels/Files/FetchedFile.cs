using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Files;

/// <summary>A file at a provider.</summary>
/// <param name="Reference">By what the provider gives it out.</param>
/// <param name="MaxBytes">More than that is not wanted.</param>
public sealed record WantedFile(string Reference, long MaxBytes);

/// <summary>What a provider answered when it was asked for a file. Only the cases here exist.</summary>
public abstract record FetchedFile
{
    private FetchedFile()
    {
    }

    public sealed record Content(byte[] Bytes) : FetchedFile;

    /// <summary>There is more of it than we want.</summary>
    public sealed record TooLarge : FetchedFile;

    /// <summary>It does not give it out any more, and never will.</summary>
    public sealed record Gone : FetchedFile;

    public sealed record RetryLater(TimeSpan After) : FetchedFile;

    /// <summary>The provider does not know us any more.</summary>
    public sealed record Lost(Failure Problem) : FetchedFile;
}
