using Vivtorok.Application.Features.Reports;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.UnitTests.Reports;

public sealed class OutcomeBookTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Monday.AddDays(30);
    private readonly ConversationId _conversation = new(Guid.CreateVersion7());
    private readonly List<SaidLine> _lines = [];
    private readonly List<TurnLine> _turns = [];

    [Fact]
    public void An_answered_talk_after_which_nobody_writes_for_a_week_is_resolved_for_good()
    {
        Asked(0).Answered(0.1);

        Talks(Later).Should().ContainSingle().Which.Should().BeEquivalentTo(new { IsAnswered = true, IsResolved = true, IsDurable = true, IsReopened = false, Replies = 1 });
    }

    [Fact]
    public void A_talk_that_is_not_over_is_not_resolved_unless_it_was_closed()
    {
        Asked(0).Answered(0.1);

        Talks(Monday.AddHours(5)).Single().IsResolved.Should().BeFalse();
        Talks(Monday.AddHours(5), closedAt: Monday.AddHours(4)).Single().Should().BeEquivalentTo(new { IsResolved = true, IsDurable = false });
    }

    [Fact]
    public void A_customer_who_comes_back_within_a_week_reopens_and_one_who_comes_back_later_does_not()
    {
        Asked(0).Answered(0.1).Asked(3 * 24).Answered(3 * 24 + 0.1).Asked(20 * 24).Answered(20 * 24 + 0.1);

        Talks(Later).Select(talk => (talk.IsReopened, talk.IsDurable)).Should().Equal((true, false), (false, true), (false, true));
    }

    [Fact]
    public void A_hand_off_or_a_member_s_reply_is_no_resolution()
    {
        Asked(0).Answered(0.1, TurnOutcome.HandedOff, HandOffReason.MissingKnowledge).Asked(48).Answered(48.1);
        _lines.Add(new SaidLine(_conversation, MessageAuthor.Member, Monday.AddHours(49)));

        Talks(Later).Select(talk => (talk.IsResolved, talk.HandedOff)).Should().Equal((false, HandOffReason.MissingKnowledge), (false, null));
    }

    [Fact]
    public void A_question_left_open_is_not_resolved_and_a_mere_thanks_is()
    {
        Asked(0).Answered(0.1).Asked(1);
        Talks(Later).Single().IsResolved.Should().BeFalse();

        _turns.Add(new TurnLine(_conversation, TurnOutcome.NoReplyNeeded, null, Monday.AddHours(1.01), 0, 0, 0));
        Talks(Later).Single().IsResolved.Should().BeTrue();
    }

    [Fact]
    public void A_talk_the_agent_had_no_part_in_is_not_counted()
    {
        Asked(0);
        _lines.Add(new SaidLine(_conversation, MessageAuthor.Member, Monday.AddHours(1)));

        Talks(Later).Should().BeEmpty();
    }

    private OutcomeBookTests Asked(double hours)
    {
        _lines.Add(new SaidLine(_conversation, MessageAuthor.Customer, Monday.AddHours(hours)));
        return this;
    }

    private OutcomeBookTests Answered(double hours, TurnOutcome outcome = TurnOutcome.Replied, HandOffReason? reason = null)
    {
        _turns.Add(new TurnLine(_conversation, outcome, reason, Monday.AddHours(hours), 10, 5, 20));
        _lines.Add(new SaidLine(_conversation, MessageAuthor.Agent, Monday.AddHours(hours)));
        return this;
    }

    private IReadOnlyList<Talk> Talks(DateTimeOffset now, DateTimeOffset? closedAt = null)
    {
        var book = new OutcomeBook();
        foreach (var line in _lines.OrderBy(line => line.At)) book.Add(line);
        foreach (var turn in _turns.OrderBy(turn => turn.At)) book.Add(turn);
        return book.Settle(Later, closedAt is { } at ? new Dictionary<ConversationId, DateTimeOffset> { [_conversation] = at } : [], now);
    }
}
