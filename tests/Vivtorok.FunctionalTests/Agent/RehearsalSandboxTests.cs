using System.Text.Json.Nodes;
using Vivtorok.FunctionalTests.Http;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>The built-in agent books to the end in a rehearsal, and the workspace is as it was.</summary>
public sealed class RehearsalSandboxTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Booking = """
        {"id":"book","language":"uk","turns":["Запишіть мене на манікюр завтра о 15:00","Олена, 067 111 22 33","Так, підтверджую"],"expect":{"booking":{"service":"manicure"},"handoff":"forbidden"}}
        """;

    [Fact]
    public async Task Nothing_is_sent_booked_or_kept_besides_the_rehearsal_itself()
    {
        var full = await FullWorkspace.OpenAsync(api);
        var owner = full.Workspace.Owner;
        var (before, letters) = (await full.PictureAsync(), api.Mail.To(full.Workspace.OwnerEmail).Count);

        var started = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", new { lastConversations = 5, lines = Booking, repeats = 2 });
        await api.DrainWorkAsync();

        var rehearsal = await owner.GetJsonAsync($"/api/v1/agent/rehearsals/{started["id"]}");
        (rehearsal["rehearsal"]!["done"]!.GetValue<int>(), rehearsal["rehearsal"]!["failed"]!.GetValue<int>()).Should().Be((2, 0));
        var scenario = await owner.GetJsonAsync($"/api/v1/agent/rehearsals/{started["id"]}/cases/{rehearsal["cases"]![1]!["id"]}");
        scenario["trials"]!.AsArray().Should().HaveCount(2).And.OnlyContain(trial => trial!["broken"]!.AsArray().Count == 0, "the agent booked in the sandbox");
        var after = await full.PictureAsync();
        foreach (var list in FullWorkspace.Lists.Where(list => !list.StartsWith("agent/", StringComparison.Ordinal))) after[list].Should().Be(before[list], list);
        api.Mail.To(full.Workspace.OwnerEmail).Count.Should().Be(letters);
    }
}
