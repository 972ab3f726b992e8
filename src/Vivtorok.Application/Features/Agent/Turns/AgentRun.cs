using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Tools;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>What one run of a model came to: words, a hand-off, or nothing to say.</summary>
internal sealed class AgentRun(string model, bool isBuiltIn)
{
    private readonly List<ToolExchange> _exchanges = [];

    public string Model => model;

    public bool IsBuiltIn => isBuiltIn;

    public IReadOnlyList<ToolExchange> Exchanges => _exchanges;

    public int ModelCalls { get; private set; }

    public TokenUse Spent { get; set; }

    /// <summary>How long the language model was waited for.</summary>
    public TimeSpan Waited { get; private set; }

    public ModelTrace? Trace { get; set; }

    /// <summary>Why the model did not do its part; null: it did.</summary>
    public ModelFailedException? Failure { get; private set; }

    /// <summary>The problem of the language model whose place this run took; null: it took none's.</summary>
    public ModelProblem? Replaces { get; set; }

    /// <summary>In millionths of a US dollar.</summary>
    public long Cost { get; set; }

    public IReadOnlyList<CheckedFact> Facts { get; set; } = [];

    /// <summary>The words for the customer; null when there is nothing to say or people take over.</summary>
    public string? Text { get; private set; }

    /// <summary>The last words the model wrote, even if they were not let out.</summary>
    public string? LastText { get; private set; }

    public string? Dialogue { get; private set; }

    /// <summary>Answers the customer can pick from.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    public HandOffRequest? HandOff { get; private set; }

    /// <summary>A turn that no model ran.</summary>
    public static AgentRun Without(HandOffRequest request)
    {
        var run = new AgentRun("none", isBuiltIn: true);
        run.GiveToPeople(request);
        return run;
    }

    public static AgentRun OverLimit() => Without(new HandOffRequest(HandOffReason.UsageLimit, "The conversation is over its limit of turns a day.", null));

    public void CountCall(TimeSpan waited)
    {
        if (isBuiltIn) return;
        ModelCalls++;
        Waited += waited;
    }

    public void Fail(ModelFailedException failure)
    {
        Failure = failure;
        GiveToPeople(new HandOffRequest(HandOffReason.ModelUnavailable, $"The model {model} did not answer: {failure.Problem}.", null));
    }

    /// <summary>This run answers in place of one that failed: what that one spent and did stands in the record too.</summary>
    public void TakesOver(AgentRun failed)
    {
        (Replaces, Trace, Spent, Cost) = (failed.Failure?.Problem, failed.Trace, failed.Spent, failed.Cost);
        (ModelCalls, Waited) = (failed.ModelCalls, failed.Waited);
        _exchanges.InsertRange(0, failed._exchanges);
    }

    public void Add(IEnumerable<ToolExchange> exchanges) => _exchanges.AddRange(exchanges);

    /// <summary>What is said must be what is checked, so it is cut to a message's length here, and never within a number.</summary>
    public void Say(AgentStep.Say say)
    {
        var text = say.Text.Trim();
        if (text.Length > Message.TextMaxLength) text = text[..Math.Max(text.LastIndexOf(' ', Message.TextMaxLength - 1), Message.TextMaxLength / 2)];
        (Text, LastText, Dialogue, Choices) = (text, text, say.Dialogue, say.Choices);
    }

    public void SayNothing(string? dialogue) => (Text, Dialogue) = (null, dialogue);

    public void GiveToPeople(HandOffRequest request) => (Text, HandOff) = (null, request);
}
