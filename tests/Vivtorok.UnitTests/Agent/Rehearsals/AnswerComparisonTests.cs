using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.UnitTests.Agent.Rehearsals;

public sealed class AnswerComparisonTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ServiceId Manicure = new(Guid.CreateVersion7());
    private static readonly RehearsedAnswer Plain = new(MessageAuthor.Agent, "Так, працюємо.", TurnOutcome.Replied, null, [], null, null, false, [], 0, 0);
    private static readonly RehearsedAnswer HandedOff = Plain with { Outcome = TurnOutcome.HandedOff, HandOffReason = HandOffReason.MissingKnowledge };

    [Fact]
    public void The_same_words_in_other_spacing_are_the_same() => Compare(Plain with { Text = "Так,  працюємо. " }, Plain).Should().BeEmpty();

    [Fact]
    public void Other_words_are_a_change_and_nothing_worse()
    {
        Compare(Plain with { Text = "Авжеж." }, Plain).Should().Equal(AnswerDifference.Words);
        RehearsalTrial.IsWorse(AnswerDifference.Words).Should().BeFalse();
    }

    [Fact]
    public void A_new_hand_off_is_worse_and_an_answer_where_a_person_was_needed_is_not()
    {
        Compare(HandedOff, Plain).Should().Equal(AnswerDifference.HandOff);
        Compare(Plain, HandedOff).Should().Contain(AnswerDifference.AnswersNow).And.NotContain(difference => RehearsalTrial.IsWorse(difference));
        Compare(HandedOff, HandedOff).Should().BeEmpty();
        Compare(HandedOff, Plain with { Author = MessageAuthor.Member }).Should().BeEmpty();
    }

    [Fact]
    public void A_price_that_a_person_left_out_is_no_difference_and_another_one_is()
    {
        var (cheap, dear) = (Plain with { Prices = [new Money(45000, "UAH")] }, Plain with { Prices = [new Money(50000, "UAH")] });

        Compare(dear, cheap).Should().Equal(AnswerDifference.Price);
        Compare(Plain, cheap).Should().Equal(AnswerDifference.Price);
        Compare(dear, Plain with { Author = MessageAuthor.Member }).Should().NotContain(AnswerDifference.Price);
        Compare(dear, cheap with { Author = MessageAuthor.Member }).Should().Contain(AnswerDifference.Price);
    }

    [Fact]
    public void A_lost_booking_is_worse_unless_its_day_has_passed()
    {
        var booked = Plain with { OffersServiceId = Manicure, OffersDate = Today, Books = true };

        Compare(Plain, booked).Should().Equal(AnswerDifference.Booking);
        Compare(booked with { Books = false }, booked).Should().Equal(AnswerDifference.Booking);
        Compare(Plain, booked with { OffersDate = Today.AddDays(-1) }).Should().BeEmpty();
        Compare(booked, Plain).Should().BeEmpty();
    }

    [Fact]
    public void Silence_and_facts_that_nothing_backs_are_worse()
    {
        Compare(Plain with { Text = null, Outcome = TurnOutcome.NoReplyNeeded }, Plain).Should().Equal(AnswerDifference.Silence);
        Compare(HandedOff with { Unbacked = [new CheckedFact("money", "399 грн", false, null)] }, null).Should().Equal(AnswerDifference.UnbackedFact);
    }

    private static IReadOnlyList<AnswerDifference> Compare(RehearsedAnswer draft, RehearsedAnswer? before) => AnswerComparison.Compare(draft, before, Today);
}
