using Vivtorok.Domain;

namespace Vivtorok.Application.Common;

/// <summary>That a person or a whole workspace is gone: ids only.</summary>
/// <param name="ContactId">Null: the whole workspace.</param>
public sealed record ErasedEntry(DateTimeOffset At, WorkspaceId WorkspaceId, ContactId? ContactId);

/// <summary>
/// What was erased, kept outside of the database: a backup is older than some erasures, and after it was restored they are done again
/// from here. Noting the same twice changes nothing.
/// </summary>
public interface IErasureLog
{
    Task AppendAsync(ErasedEntry entry, CancellationToken cancellationToken);

    Task<IReadOnlyList<ErasedEntry>> ReadAsync(CancellationToken cancellationToken);
}
