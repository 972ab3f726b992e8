using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>Who answers the customers of a workspace.</summary>
public enum AnsweringModel
{
    /// <summary>The agent without a language model.</summary>
    BuiltIn,

    /// <summary>Claude, with the built-in agent behind it.</summary>
    Claude,
}

/// <summary>What happens to a turn when the month's limit is reached.</summary>
public enum LimitAction
{
    /// <summary>People take the conversation over.</summary>
    HandOff,

    /// <summary>The built-in agent answers until the month ends.</summary>
    BuiltIn,
}

/// <summary>What people decided about the language model: who answers, with whose key, within which limits.</summary>
[NotPersonal]
public sealed class ModelSetting : Entity, IWorkspaceOwned, IVersioned
{
    public const int ModelMaxLength = 100;
    public const int KeyMaxLength = 300;
    public const int SecretMaxLength = 2000;
    public const int HintLength = 4;
    public const long MaxTokens = 1_000_000_000_000;
    public const int MaxCents = 100_000_000;

    private ModelSetting()
    {
    }

    public ModelSetting(WorkspaceId workspaceId)
    {
        Id = new ModelSettingId(Guid.CreateVersion7());
        WorkspaceId = workspaceId;
    }

    public ModelSettingId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Null: as the platform decides.</summary>
    public AnsweringModel? Answers { get; private set; }

    /// <summary>The provider's name of the model; null: the platform's.</summary>
    public string? Model { get; private set; }

    /// <summary>The workspace's own key, encrypted; null: the platform's key is used where there is one.</summary>
    [Secret("agent-model-key")]
    public string? KeySecret { get; private set; }

    /// <summary>The last characters of the key: all that is ever shown of it.</summary>
    public string? KeyHint { get; private set; }

    public DateTimeOffset? KeySetAt { get; private set; }

    /// <summary>Null: the platform's limit.</summary>
    public long? MonthlyTokens { get; private set; }

    /// <summary>US cents; null: the platform's limit.</summary>
    public int? MonthlyCents { get; private set; }

    public LimitAction OnLimit { get; private set; }

    public int Version { get; private set; }

    public void Choose(AnsweringModel? answers, string? model) => (Answers, Model) = (answers, model);

    public void SetKey(string secret, string hint, DateTimeOffset now) => (KeySecret, KeyHint, KeySetAt) = (secret, hint, now);

    public void Limit(long? monthlyTokens, int? monthlyCents, LimitAction onLimit) => (MonthlyTokens, MonthlyCents, OnLimit) = (monthlyTokens, monthlyCents, onLimit);
}
