using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Conversations;

public sealed class AlertTeamTests(ScriptedAgentFixture api) : IClassFixture<ScriptedAgentFixture>
{
    [Fact]
    public async Task A_hand_off_that_nobody_has_seen_is_told_by_letter_without_the_customer_s_words()
    {
        var (workspace, _) = await GivenHandOffAsync("Покличте, будь ласка, живу людину");

        await MinutePassesAsync();

        LettersTo(workspace.OwnerEmail).Should().ContainSingle().Which.Text.Should().NotContain("живу людину");
    }

    [Fact]
    public async Task Somebody_who_saw_it_at_once_spares_the_letter()
    {
        var (workspace, chat) = await GivenHandOffAsync("Людину!");
        await chat.ActAsync((await chat.ConversationAsync()).GetProperty("id").GetGuid(), "read");

        await MinutePassesAsync();

        LettersTo(workspace.OwnerEmail).Should().BeEmpty();
    }

    [Fact]
    public async Task A_letter_that_could_not_be_sent_is_tried_again_without_writing_to_the_others_twice()
    {
        var (workspace, _) = await GivenHandOffAsync("Людину!");
        var (_, colleague) = await workspace.GivenMemberWithEmailAsync("agent");
        api.Mail.RefuseOnce(colleague);

        await MinutePassesAsync();
        await MinutePassesAsync();

        LettersTo(workspace.OwnerEmail).Should().ContainSingle();
        LettersTo(colleague).Should().ContainSingle();
    }

    private List<Email> LettersTo(string address) => [.. api.Mail.To(address).Where(letter => letter.Text.Contains("/inbox/"))];

    private async Task<(TestWorkspace, WebChat)> GivenHandOffAsync(string words)
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        var arguments = new JsonObject { ["reason"] = "customerRequest", ["note"] = "Хоче людину", ["words"] = "Передаю колезі." };
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.CallTools([new ToolCall("1", "hand_off", arguments)]));
        await (await chat.GuestAsync()).AskAsync(words);
        return (workspace, chat);
    }

    private async Task MinutePassesAsync()
    {
        api.Clock.Set(api.Clock.GetUtcNow().AddSeconds(61));
        await api.DrainWorkAsync();
    }
}
