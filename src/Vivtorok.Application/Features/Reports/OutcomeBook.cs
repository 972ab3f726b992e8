using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Reports;

/// <summary>A line of a conversation, as far as outcomes need it.</summary>
internal readonly record struct SaidLine(ConversationId ConversationId, MessageAuthor Author, DateTimeOffset At);

/// <summary>A turn of the agent, as far as outcomes need it.</summary>
internal readonly record struct TurnLine(ConversationId ConversationId, TurnOutcome Outcome, HandOffReason? Reason, DateTimeOffset At, int InputTokens, int OutputTokens, long Cost);

/// <summary>
/// Puts lines together to talks. A talk begins with a customer's message after a day of silence and is over when nobody has written
/// for a day, or when the conversation was closed; a conversation can have many.
/// </summary>
internal sealed class OutcomeBook
{
    /// <summary>So long nobody has written: the talk is over.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(1);

    /// <summary>A customer who comes back within this time had not been helped for good.</summary>
    public static readonly TimeSpan Durable = TimeSpan.FromDays(7);

    private readonly Dictionary<ConversationId, List<Talk>> _talks = [];

    /// <summary>Lines must come in the order of time.</summary>
    public void Add(SaidLine line)
    {
        if (!_talks.TryGetValue(line.ConversationId, out var talks)) _talks[line.ConversationId] = talks = [];
        var isCustomer = line.Author == MessageAuthor.Customer;
        if (isCustomer && (talks.Count == 0 || line.At - talks[^1].LastAt >= Silence)) talks.Add(new Talk(line.ConversationId, line.At));
        else if (talks.Count > 0) talks[^1].Add(line);
    }

    /// <summary>After all lines. A turn belongs to the talk that had begun when it began.</summary>
    public void Add(TurnLine turn)
    {
        if (_talks.TryGetValue(turn.ConversationId, out var talks)) talks.FindLast(talk => talk.StartedAt <= turn.At)?.Add(turn);
    }

    /// <summary>The talks that began before an instant and that the agent had a part in.</summary>
    /// <param name="closed">When conversations that are closed now were closed.</param>
    public IReadOnlyList<Talk> Settle(DateTimeOffset before, IReadOnlyDictionary<ConversationId, DateTimeOffset> closed, DateTimeOffset now)
    {
        foreach (var talks in _talks.Values)
            for (var i = 0; i < talks.Count; i++)
                talks[i].Settle(i + 1 < talks.Count ? talks[i + 1].StartedAt : null, closed.TryGetValue(talks[i].ConversationId, out var at) ? at : null, now);
        return [.. _talks.Values.SelectMany(talks => talks).Where(talk => talk.StartedAt < before && talk.IsOfAgent)];
    }
}

/// <summary>One talk with a customer in which the agent had a part, and what came of it.</summary>
internal sealed class Talk(ConversationId conversationId, DateTimeOffset startedAt)
{
    private bool _byPerson;
    private bool _customerWaits = true;
    private bool _needsNoReply;

    public ConversationId ConversationId => conversationId;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public DateTimeOffset LastAt { get; private set; } = startedAt;

    /// <summary>The first thing anybody said to the customer.</summary>
    public DateTimeOffset? FirstReplyAt { get; private set; }

    public int Replies { get; private set; }

    public int InputTokens { get; private set; }

    public int OutputTokens { get; private set; }

    public long Cost { get; private set; }

    public HandOffReason? HandedOff { get; private set; }

    public bool IsOfAgent { get; private set; }

    public bool IsAnswered => Replies > 0;

    /// <summary>The agent answered, nobody of the team had to, and it is over.</summary>
    public bool IsResolved { get; private set; }

    /// <summary>Resolved, and the customer came back within a week.</summary>
    public bool IsReopened { get; private set; }

    /// <summary>Resolved, and for a week the customer did not come back.</summary>
    public bool IsDurable { get; private set; }

    public void Add(SaidLine line)
    {
        (LastAt, _customerWaits) = (line.At, line.Author == MessageAuthor.Customer);
        if (_customerWaits) return;
        FirstReplyAt ??= line.At;
        if (line.Author == MessageAuthor.Agent) Replies++;
        else if (line.Author == MessageAuthor.Member) _byPerson = true;
    }

    public void Add(TurnLine turn)
    {
        IsOfAgent |= turn.Outcome is not (TurnOutcome.Discarded or TurnOutcome.Failed) || turn.Reason is not null;
        (InputTokens, OutputTokens, Cost) = (InputTokens + turn.InputTokens, OutputTokens + turn.OutputTokens, Cost + turn.Cost);
        HandedOff ??= turn.Outcome is TurnOutcome.HandedOff or TurnOutcome.Failed ? turn.Reason : null;
        if (turn.Outcome is not TurnOutcome.Discarded) _needsNoReply = turn.Outcome == TurnOutcome.NoReplyNeeded;
    }

    public void Settle(DateTimeOffset? cameBackAt, DateTimeOffset? closedAt, DateTimeOffset now)
    {
        var isOver = cameBackAt is not null || closedAt >= LastAt || now - LastAt >= OutcomeBook.Silence;
        IsResolved = isOver && IsAnswered && !_byPerson && HandedOff is null && (!_customerWaits || _needsNoReply);
        IsReopened = IsResolved && cameBackAt - LastAt < OutcomeBook.Durable;
        IsDurable = IsResolved && !IsReopened && (cameBackAt is not null || now - LastAt >= OutcomeBook.Durable);
    }
}
