using System.Net;
using Vivtorok.FunctionalTests.Http;
using Vivtorok.FunctionalTests.Privacy;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Closure;

public sealed class PurgeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task After_thirty_days_no_word_of_the_workspace_is_left_in_any_table_or_file_and_its_neighbour_is_whole()
    {
        var (gone, neighbour) = (await api.GivenWorkspaceAsync(), await FullWorkspace.OpenAsync(api));
        await Person.LeaveTracesAsync(api, gone);
        var before = await neighbour.PictureAsync();
        await gone.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/workspace/close", new { name = "Салон «Верба»" });
        await api.DrainWorkAsync();

        await api.PurgeAsync();
        (await api.FindEverywhereAsync(gone.OwnerEmail)).Should().NotBeEmpty("its days are not over");
        await PurgeAfterAsync(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));

        (await api.FindEverywhereAsync([gone.OwnerEmail, .. Person.Traces])).Should().BeEmpty();
        (await neighbour.PictureAsync()).Should().BeEquivalentTo(before);
        (await api.Browser().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = gone.OwnerEmail, password = TestWorkspace.Password })).Should().Be((HttpStatusCode.Unauthorized, "auth.wrongCredentials"));
        api.Mail.To(gone.OwnerEmail)[^1].Text.Should().Contain("видалено назавжди");
    }

    [Fact]
    public async Task Who_works_elsewhere_too_keeps_the_account()
    {
        var (gone, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        await other.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/invitations/{await gone.InviteAsync(other.OwnerEmail, "agent")}/accept", new { });
        await gone.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/workspace/close", new { name = "Салон «Верба»" });

        await PurgeAfterAsync(TimeSpan.FromDays(31));

        var session = await api.Browser().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = other.OwnerEmail, password = TestWorkspace.Password });
        session["workspaces"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<Guid>().Should().Be(other.Id);
    }

    // The clock goes back: others' sessions would be over too.
    private async Task PurgeAfterAsync(TimeSpan time)
    {
        api.Clock.Advance(time);
        await api.PurgeAsync();
        api.Clock.Advance(-time);
    }
}
