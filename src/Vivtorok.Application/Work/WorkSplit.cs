using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Work;

/// <summary>
/// What takes the place of the work item that runs in this scope. It is written by the transaction that ends the item: one for many
/// recipients becomes one for each, exactly once, and who has been written to is not written to again because another could not be.
/// </summary>
public sealed class WorkSplit
{
    public IReadOnlyList<IWorkCommand> Parts { get; private set; } = [];

    public Done Into(IEnumerable<IWorkCommand> parts)
    {
        Parts = [.. parts];
        return Done.Instance;
    }
}
