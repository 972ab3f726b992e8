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

    /// <summary>What must still happen when every try has failed; null: the dead letter alone.</summary>
    IWorkCommand? IfDead => null;
}
