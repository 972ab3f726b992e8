using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Catalogue;

/// <summary>One version of the catalogue: who changed what and when. Replies name the version they spoke from.</summary>
public sealed class CatalogueChange : Entity, IWorkspaceOwned
{
    public const int SummaryMaxLength = 300;

    private CatalogueChange()
    {
    }

    public CatalogueChange(WorkspaceId workspaceId, int number, string summary, MemberId? by, DateTimeOffset at)
    {
        Id = new CatalogueChangeId(Guid.CreateVersion7());
        (WorkspaceId, Number, By, At) = (workspaceId, number, by, at);
        Summary = summary.Length > SummaryMaxLength ? summary[..SummaryMaxLength] : summary;
    }

    public CatalogueChangeId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public int Number { get; private set; }

    [NotPersonal]
    public string Summary { get; private set; } = "";

    public MemberId? By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
