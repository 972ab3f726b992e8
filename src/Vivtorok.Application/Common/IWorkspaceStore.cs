using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Common;

/// <summary>
/// Everything a workspace has, found by the data model itself, so that what is added later is removed too. Works for the caller's
/// workspace.
/// </summary>
public interface IWorkspaceStore
{
    /// <summary>The kinds of record that go with a workspace, each before what it refers to. Members are not among them: they go last, with their accounts.</summary>
    IReadOnlyList<string> Records { get; }

    /// <summary>Removes some rows of a kind and saves, in the same transaction, what <paramref name="note"/> does.</summary>
    /// <returns>How many went; none: there are no more.</returns>
    Task<int> RemoveAsync(string record, int atMost, Action<int> note, CancellationToken cancellationToken);

    /// <summary>What stays, and why.</summary>
    Task<IReadOnlyList<KeptRows>> CountKeptAsync(CancellationToken cancellationToken);

    /// <summary>Removes the workspace's files.</summary>
    Task<int> RemoveFilesAsync(CancellationToken cancellationToken);

    /// <summary>Has the database overwrite what was removed, where it can be told so.</summary>
    Task ScrubAsync(CancellationToken cancellationToken);
}
