using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

public sealed class LikelySameTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Who_has_the_same_phone_or_e_mail_is_suggested_however_it_was_typed_and_nobody_is_joined()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var anna = await AddAsync(owner, new { name = "Анна", phone = "050 111 22 33", email = "anna@example.com" });
        var byPhone = await AddAsync(owner, new { name = "Anna K", phone = "+380501112233" });
        var byMail = await AddAsync(owner, new { name = "a.koval", email = "Anna@Example.com" });
        await AddAsync(owner, new { name = "Анна", phone = "+380671112233" });

        var same = (await owner.GetJsonAsync($"/api/v1/contacts/{anna}/likely-same")).AsArray();

        same.Select(one => (one!["id"]!.ToString(), one["by"]!.ToString())).Should().BeEquivalentTo([(byPhone, "phone"), (byMail, "email")]);
        (await owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray().Should().HaveCount(4);
    }

    [Fact]
    public async Task A_contact_of_another_workspace_is_neither_asked_about_nor_suggested()
    {
        var (mine, other) = ((await api.GivenWorkspaceAsync()).Owner, (await api.GivenWorkspaceAsync()).Owner);
        var anna = await AddAsync(mine, new { name = "Анна", phone = "+380501112233" });
        await AddAsync(other, new { name = "Анна", phone = "+380501112233" });

        using var theirs = await other.GetAsync($"/api/v1/contacts/{anna}/likely-same");

        theirs.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await mine.GetJsonAsync($"/api/v1/contacts/{anna}/likely-same")).AsArray().Should().BeEmpty();
    }

    private static async Task<string> AddAsync(HttpClient owner, object contact) => (await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", contact))["id"]!.ToString();
}
