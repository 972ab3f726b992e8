using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>
/// Plays a case once. A past conversation goes on as it really went: each answer of the draft is given to what had been said by
/// then, so that one other answer does not make the customer's next words senseless. A scenario goes on with the draft's own words
/// and ends where people take over.
/// </summary>
internal sealed class Rehearser(RehearsalRoom room, IBusinessSnapshots businesses)
{
    /// <param name="before">The voice to compare with; null: what was really said.</param>
    public async Task<RehearsalTrial> PlayAsync(RehearsalCase played, AgentVoice draft, AgentVoice? before, CancellationToken cancellationToken)
    {
        var business = await businesses.GetAsync(cancellationToken);
        var (today, expected) = (business.Today(room.Now), played.Expectations[0]);
        var drafts = (await SpeakAsync(played, draft, cancellationToken)).OfType<RehearsedAnswer>().ToList();
        var others = before is null ? [.. played.Turns.Select(turn => turn.Said)] : await SpeakAsync(played, before, cancellationToken);
        var turns = drafts.Select((answer, index) =>
        {
            var other = index < others.Count ? others[index] : null;
            return new RehearsedTurn(answer, other, AnswerComparison.Compare(answer, other, today));
        });
        return new RehearsalTrial([.. turns], ExpectationCheck.Broken(expected, played.Turns, drafts, business));
    }

    private async Task<IReadOnlyList<RehearsedAnswer?>> SpeakAsync(RehearsalCase played, AgentVoice voice, CancellationToken cancellationToken)
    {
        var (sandbox, currency) = (room.Enter(), (await businesses.GetAsync(cancellationToken)).Profile.Currency);
        var (history, answers, isReal) = (new List<ChatLine>(), new List<RehearsedAnswer?>(), played.Turns.Any(turn => turn.Said is not null));
        string? dialogue = null;
        foreach (var turn in played.Turns)
        {
            history.Add(new ChatLine(ChatRole.Customer, turn.Text, room.Now));
            var answer = await room.AnswerAsync(sandbox, voice, [.. history], dialogue, played.Language, cancellationToken);
            answers.Add(AnswerReader.Of(answer, currency));
            if (answer.Run.HandOff is null) dialogue = answer.Run.Dialogue;
            else if (!isReal) break;
            if ((isReal ? LineOf(turn.Said) : new ChatLine(ChatRole.Agent, answer.Text ?? "", room.Now)) is { Text.Length: > 0 } line) history.Add(line);
        }

        return answers;
    }

    private ChatLine? LineOf(RehearsedAnswer? said) =>
        said?.Text is { } text ? new ChatLine(said.Author == MessageAuthor.Member ? ChatRole.Member : ChatRole.Agent, text, room.Now) : null;
}
