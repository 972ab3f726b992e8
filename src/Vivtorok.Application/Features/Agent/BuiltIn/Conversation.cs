using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Booking;
using Vivtorok.Application.Features.Agent.BuiltIn.Details;
using Vivtorok.Application.Features.Agent.BuiltIn.Directory;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>
/// The order of concerns. Each may add to the answer and pass on, or end the turn: first what must not be done, then what the
/// customer told us, then decisions that wait, then facts, then the booking that is under way, then small talk.
/// </summary>
internal static class Conversation
{
    private static readonly Func<Turn, Task<AgentStep?>>[] Concerns =
    [
        SmallTalk.WordlessAsync,
        Guards.PrivateThingsAsync,
        DetailsFlow.CollectAsync,
        Guards.PeopleAsync,
        CancelFlow.ConsentAsync,
        BookingFlow.ConsentAsync,
        BookingFlow.DropAsync,
        CancelFlow.StartAsync,
        MoveFlow.StartAsync,
        FactAnswers.AnswerAsync,
        DirectoryFlow.ContinueAsync,
        BookingFlow.ContinueAsync,
        SmallTalk.AnswerAsync,
        Fallback.AnswerAsync,
    ];

    public static async Task<AgentStep> AnswerAsync(Turn turn)
    {
        foreach (var concern in Concerns)
            if (await concern(turn) is { } step) return step;
        return turn.Reply();
    }

    public static Task<AgentStep?> Next { get; } = Task.FromResult<AgentStep?>(null);

    public static Task<AgentStep?> End(AgentStep step) => Task.FromResult<AgentStep?>(step);
}
