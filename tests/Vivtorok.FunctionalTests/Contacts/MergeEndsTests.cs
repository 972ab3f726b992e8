using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

public sealed class MergeEndsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task After_seven_days_it_is_for_good_and_what_the_hidden_contact_knew_of_a_person_is_gone()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var owner = workspace.Owner;
        var (winner, other) = (await owner.AddContactAsync(new { name = "Ганна", phone = "+380501112233" }), await owner.AddContactAsync(new { name = "Пані Ожинова", phone = "+380679998811" }));
        var merge = await owner.MergeAsync(winner, other);

        api.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await workspace.SignInAgainAsync();
        var late = await owner.TryAsync(HttpMethod.Post, $"/api/v1/contacts/merges/{merge["mergeId"]}/undo");
        await api.DrainWorkAsync();

        late.Should().Be((HttpStatusCode.Conflict, "contactMerge.tooLate"));
        (await api.FindEverywhereAsync("Ожинова", "+380679998811")).Should().NotContain(where => where.StartsWith("Contact", StringComparison.Ordinal));
        (await owner.TryAsync(HttpMethod.Post, $"/api/v1/contacts/merges/{merge["mergeId"]}/undo")).Should().Be((HttpStatusCode.NotFound, "contactMerge.notFound"));
        (await owner.ContactAsync(winner))["merges"]!.AsArray().Should().BeEmpty();
        (await owner.ContactAsync(other)).Text("mergedIntoId").Should().Be(winner);
    }
}
