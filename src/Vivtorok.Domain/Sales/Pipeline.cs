using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Sales;

/// <summary>What a stage means for the deals in it.</summary>
public enum StageKind
{
    Open,
    Won,
    Lost,
}

/// <summary>A column of the sales board.</summary>
public sealed record Stage(Guid Id, string Name, StageKind Kind);

/// <summary>The way of a deal from first interest to won or lost. A new workspace has one.</summary>
[NotPersonal]
public sealed class Pipeline : Entity, IWorkspaceOwned, IVersioned
{
    public const int NameMaxLength = 100;
    public const int MaxStages = 20;

    private Pipeline()
    {
    }

    public Pipeline(WorkspaceId workspaceId, string name, IReadOnlyList<Stage> stages)
    {
        Id = new PipelineId(Guid.CreateVersion7());
        (WorkspaceId, Name, Stages) = (workspaceId, name, stages);
    }

    public PipelineId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>In the order of the board.</summary>
    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    public int Version { get; private set; }

    public Stage? Stage(StageId id) => Stages.FirstOrDefault(stage => stage.Id == id.Value);

    public void Change(string name, IReadOnlyList<Stage> stages) => (Name, Stages) = (name, stages);

    /// <summary>The pipeline a new workspace starts with.</summary>
    public static Pipeline Default(WorkspaceId workspaceId, string locale)
    {
        string[] names = locale == "uk"
            ? ["Новий", "У роботі", "Погоджено", "Виграно", "Програно"]
            : ["New", "In progress", "Agreed", "Won", "Lost"];
        StageKind[] kinds = [StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Won, StageKind.Lost];
        return new Pipeline(workspaceId, locale == "uk" ? "Продажі" : "Sales",
            [.. names.Select((name, i) => new Stage(Guid.CreateVersion7(), name, kinds[i]))]);
    }
}
