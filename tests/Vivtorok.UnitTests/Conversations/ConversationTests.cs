using FluentAssertions;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Xunit;

namespace Vivtorok.UnitTests.Conversations;

public sealed class ConversationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private readonly WorkspaceId workspace = new(Guid.CreateVersion7());
    private readonly MemberId member = new(Guid.CreateVersion7());

    [Fact]
    public void A_burst_is_answered_after_its_last_message_and_at_the_latest_after_a_minute()
    {
        var (conversation, channel) = Given(AgentMode.Everyone, burstWait: 25);

        foreach (var second in new[] { 0, 20, 40, 59 }) conversation.Receive("…", $"m{second}", true, channel, Now.AddSeconds(second));

        conversation.Events.OfType<MessageReceived>().Select(e => (e.AnswerAt - Now).TotalSeconds).Should().Equal(25, 45, 60, 60);
    }

    [Fact]
    public void After_twenty_messages_the_burst_is_answered_at_once()
    {
        var (conversation, channel) = Given(AgentMode.Everyone, burstWait: 10);

        for (var i = 0; i < Conversation.LargestBurst; i++) conversation.Receive("hi", $"m{i}", true, channel, Now);

        conversation.BurstIsLongAt(Now).Should().BeTrue();
        conversation.Events.OfType<MessageReceived>().Last().AnswerAt.Should().Be(Now);
    }

    [Fact]
    public void A_member_s_reply_takes_the_conversation_from_the_agent()
    {
        var (conversation, channel) = Given(AgentMode.Everyone);
        conversation.Receive("Добрий день", "m1", true, channel, Now);

        conversation.Reply(member, "Вітаю!", Now);

        conversation.State.Should().Be(ConversationState.Open);
        conversation.AgentOwes.Should().BeFalse();
        conversation.AssigneeId.Should().Be(member);
    }

    [Fact]
    public void After_a_hand_back_the_agent_has_nothing_to_answer_until_the_customer_writes()
    {
        var (conversation, channel) = Given(AgentMode.Off);
        conversation.Receive("Добрий день", "m1", false, channel, Now);

        conversation.HandBack();

        conversation.AgentOwes.Should().BeFalse();
        conversation.Receive("Скільки коштує?", "m2", true, channel, Now);
        conversation.AgentOwes.Should().BeTrue();
    }

    [Fact]
    public void A_customer_is_told_of_a_hand_off_once()
    {
        var (conversation, channel) = Given(AgentMode.Everyone);
        conversation.Receive("Людину!", "m1", true, channel, Now);

        var first = conversation.HandOff(HandOffReason.CustomerRequest, "asks for a person", "Передаю колезі.", null, Now);
        var second = conversation.HandOff(HandOffReason.ToolFailure, null, "Щось не працює.", null, Now);

        (first, second).Should().Match<(Message?, Message?)>(told => told.Item1 != null && told.Item2 == null);
        conversation.Events.OfType<HandedOff>().Should().ContainSingle();
    }

    [Fact]
    public void In_the_mode_outside_hours_the_agent_answers_by_night_and_people_by_day()
    {
        var (conversation, channel) = Given(AgentMode.OutsideHours);

        conversation.Receive("Вночі", "m1", true, channel, Now);
        var byNight = conversation.State;
        conversation.Receive("Вдень", "m2", false, channel, Now);
        var byDay = conversation.State;
        conversation.Receive("Знову вночі", "m3", true, channel, Now);

        (byNight, byDay, conversation.State).Should().Be((ConversationState.Agent, ConversationState.Open, ConversationState.Agent));
    }

    [Fact]
    public void A_message_wakes_a_closed_conversation()
    {
        var (conversation, channel) = Given(AgentMode.Everyone);
        conversation.Close(Now);

        conversation.Receive("Ще питання", "m1", true, channel, Now);

        conversation.State.Should().Be(ConversationState.Agent);
    }

    [Fact]
    public void A_refused_draft_cannot_be_approved()
    {
        var (conversation, channel) = Given(AgentMode.Drafts);
        conversation.Receive("Ціна?", "m1", true, channel, Now);
        var draft = conversation.Draft(new Turn(workspace, conversation.Id, 1, Now), "450 грн", null, Now);

        conversation.RefuseDraft(draft, DraftRefusal.Other, null, new MemberId(Guid.NewGuid()));

        conversation.ApproveDraft(draft, null, member, Now).Failure.Should().Be(ConversationFailures.DraftSettled);
        conversation.DraftId.Should().BeNull();
    }

    private (Conversation Conversation, Channel Channel) Given(AgentMode mode, int burstWait = 0)
    {
        var channel = new Channel(workspace, ChannelKind.WebChat, "Site", "key", Now);
        channel.SetAgent(mode, burstWait, []);
        return (new Conversation(new Contact(workspace, null, Now), channel, mode != AgentMode.Off, Now), channel);
    }
}
