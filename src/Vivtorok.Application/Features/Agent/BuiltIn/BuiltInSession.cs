using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>
/// One turn. The rules are written as an ordinary asynchronous method that awaits its tools; each step of the session runs it
/// up to its next tool call or to its end.
/// </summary>
internal sealed class BuiltInSession(AgentTurnContext context, bool isRecalling = false) : IAgentSession
{
    private readonly ToolDesk desk = new();
    private Task<AgentStep>? answering;
    private AgentStep.Say? said;

    public async Task<AgentStep> NextAsync(IReadOnlyList<ToolExchange> results, CancellationToken cancellationToken)
    {
        if (answering is null) answering = AnswerAsync();
        else desk.Answer(results);

        await Task.WhenAny(desk.Asked, answering).WaitAsync(cancellationToken);
        if (!answering.IsCompleted && desk.Asked.IsCompleted) return await desk.Asked;

        var step = await answering;
        said = step as AgentStep.Say;
        return step;
    }

    // Where another model led the conversation until now, first comes what was told in it.
    private async Task<AgentStep> AnswerAsync()
    {
        if (isRecalling || !Recollection.IsNeeded(context)) return await Conversation.AnswerAsync(Turn.Begin(context, desk));
        var (state, details) = await new Recollection().HearAsync(context);
        if (details.Count > 0) await desk.CallAsync("save_contact_details", details);
        return await Conversation.AnswerAsync(Turn.Begin(context with { Dialogue = state.Write() }, desk));
    }

    public Task<AgentStep> ReviseAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken)
    {
        var kept = said is null ? "" : Sentences.Without(said.Text, problems);
        AgentStep step = kept.Length > 0
            ? new AgentStep.Say(kept, said!.Dialogue)
            : new AgentStep.CallTools([ToolDesk.HandOff("checkFailed", "The reply did not pass its check.", Phrases.In(context.Scope.Language).Say("handOff.unsure"))]);
        return Task.FromResult(step);
    }
}
