using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Work;

/// <summary>The map of the product: when this happened, do these. The work rows are written by the same save.</summary>
public static class Reactions
{
    public static IEnumerable<IWorkCommand> To(IDomainEvent happened) => happened switch
    {
        _ => [],
    };
}
