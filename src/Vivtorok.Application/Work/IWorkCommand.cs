using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Work;

/// <summary>
/// A command the dispatcher runs from a work item. It holds ids only, and running it twice must change nothing the second time.
/// A failure with <see cref="Failure.RetryAfter"/> puts it back without counting a try; an exception is tried again with
/// back-off; any other failure ends it.
/// </summary>
public interface IWorkCommand : IRequest<Result<Done>>
{
    /// <summary>What must not run side by side; null: anything may.</summary>
    string? Lane => null;

    /// <summary>Not before this instant; null: at once.</summary>
    DateTimeOffset? NotBefore => null;

    /// <summary>Whether it is done in a closed workspace too. All else waits there: it is dropped with the data, or goes on if the owner comes back.</summary>
    bool WhenClosedToo => false;

    /// <summary>What must still happen when every try has failed; null: the dead letter alone.</summary>
    IWorkCommand? IfDead => null;
}
