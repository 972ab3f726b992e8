using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>How one kind of record is counted and removed when it is old. Works in the caller's workspace, in short transactions.</summary>
internal abstract class RetentionRule(RetentionKind kind)
{
    public RetentionKind Kind => kind;

    /// <summary>How many there are from before an instant.</summary>
    public abstract Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Removes a few of them.</summary>
    /// <returns>How many went; none: there are no more.</returns>
    public abstract Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Rows that nothing else hangs on.</summary>
/// <param name="kind">What they are.</param>
/// <param name="old">Those from before an instant, in the order of an index.</param>
internal sealed class OldRows<T>(RetentionKind kind, Func<DateTimeOffset, IQueryable<T>> old) : RetentionRule(kind) where T : class
{
    private const int Batch = 500;

    public override Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) => old(before).CountAsync(cancellationToken);

    public override Task<int> RemoveAsync(DateTimeOffset before, CancellationToken cancellationToken) => old(before).Take(Batch).ExecuteDeleteAsync(cancellationToken);
}
