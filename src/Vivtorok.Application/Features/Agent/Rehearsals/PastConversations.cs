using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>Makes cases of conversations as they went: each burst of the customer with what was said to it.</summary>
internal sealed class PastConversations(IAppDbContext db, IBusinessSnapshots businesses)
{
    private const int MaxMessages = 400;

    /// <summary>Those of the ids that exist and in which the customer wrote.</summary>
    public async Task<IReadOnlyList<CaseScript>> ReadAsync(IReadOnlyCollection<ConversationId> ids, CancellationToken cancellationToken)
    {
        var currency = (await businesses.GetAsync(cancellationToken)).Profile.Currency;
        var scripts = new List<CaseScript>();
        foreach (var conversation in await db.Conversations.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.LastMessageAt).ToListAsync(cancellationToken))
            if (await ReadAsync(conversation, currency, cancellationToken) is { } script) scripts.Add(script);
        return scripts;
    }

    /// <summary>The newest ones in which the customer wrote.</summary>
    public async Task<IReadOnlyList<ConversationId>> LastAsync(int count, CancellationToken cancellationToken) =>
        await db.Conversations.AsNoTracking().Where(c => c.LastInboundSequence > 0).OrderByDescending(c => c.LastMessageAt).Take(count).Select(c => c.Id).ToListAsync(cancellationToken);

    private async Task<CaseScript?> ReadAsync(Conversation conversation, string currency, CancellationToken cancellationToken)
    {
        var messages = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversation.Id && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply) && m.Author != MessageAuthor.System)
            .OrderBy(m => m.Sequence).Take(MaxMessages).ToListAsync(cancellationToken);
        var records = await db.Turns.AsNoTracking()
            .Where(t => t.ConversationId == conversation.Id && t.Outcome != TurnOutcome.Discarded && t.Outcome != TurnOutcome.Failed)
            .OrderBy(t => t.StartedAt).Take(MaxMessages).ToListAsync(cancellationToken);
        var turns = Bursts(messages).Take(RehearsalCase.MaxTurns).Select(burst => Turn(burst, records, currency)).ToList();
        if (turns.Count == 0) return null;
        var title = turns[0].Text.Length > RehearsalCase.TitleMaxLength ? turns[0].Text[..RehearsalCase.TitleMaxLength] : turns[0].Text;
        return new CaseScript(title, conversation.Language, turns, Expectations.None, conversation.Id, conversation.ContactId);
    }

    private sealed record Burst(List<Message> Asked, List<Message> Replies);

    // A burst begins with the first message after a reply; what was said before any of them is no answer.
    private static List<Burst> Bursts(IEnumerable<Message> messages)
    {
        var bursts = new List<Burst>();
        foreach (var message in messages)
        {
            if (message.Kind == MessageKind.Reply) bursts.LastOrDefault()?.Replies.Add(message);
            else if (bursts.Count > 0 && bursts[^1].Replies.Count == 0) bursts[^1].Asked.Add(message);
            else bursts.Add(new Burst([message], []));
        }

        return bursts;
    }

    private static RehearsalTurn Turn(Burst burst, List<Turn> records, string currency)
    {
        var words = string.Join('\n', burst.Asked.Select(message => message.Text));
        var said = burst.Replies.Count == 0 ? null : string.Join('\n', burst.Replies.Select(message => message.Text));
        var record = records.FindLast(turn => turn.AnsweredThrough >= burst.Asked[0].Sequence && turn.AnsweredThrough <= burst.Asked[^1].Sequence);
        var answer = burst.Replies.FirstOrDefault()?.Author == MessageAuthor.Member || record is null
            ? said is null ? null : AnswerReader.OfMember(said, currency)
            : AnswerReader.Of(record, said, currency);
        return new RehearsalTurn(words.Length > Scenario.TextMaxLength ? words[..Scenario.TextMaxLength] : words, answer, []);
    }
}
