using Vivtorok.FunctionalTests.Privacy;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Contacts;

public sealed class EraseMergedTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_erasure_afterwards_erases_both_and_notes_both_for_old_backups()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var owner = workspace.Owner;
        var person = await Person.LeaveTracesAsync(api, workspace);
        var winner = await owner.AddContactAsync(new { name = "Пані Барбарисова", phone = "+380931112299", email = "barbarys@example.com", notes = "калиновий" });
        await owner.MergeAsync(winner, person.Id.ToString());

        await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{winner}/erasure", new { confirm = true });
        await api.DrainWorkAsync();

        (await api.FindEverywhereAsync([.. Person.Traces, "Барбарисова", "+380931112299", "barbarys@example.com", "калиновий"])).Should().BeEmpty();
        var noted = await api.FindEverywhereAsync(winner, person.Id.ToString());
        noted.Should().Contain(where => where.StartsWith("erasures", StringComparison.Ordinal) && where.Contains(winner))
            .And.Contain(where => where.StartsWith("erasures", StringComparison.Ordinal) && where.Contains(person.Id.ToString()));
    }
}
