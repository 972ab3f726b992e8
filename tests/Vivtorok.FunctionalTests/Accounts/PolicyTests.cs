using System.Net;
using Vivtorok.Application.Features.Accounts.Policies;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class PolicyTests(PolicyTests.ChangingFixture api) : IClassFixture<PolicyTests.ChangingFixture>
{
    [Fact]
    public async Task A_new_version_is_told_in_the_app_and_by_one_letter_until_it_is_accepted()
    {
        api.Before();
        var workspace = await api.GivenWorkspaceAsync();
        (await NoticesAsync(workspace)).Should().BeEmpty("who signs up accepts what there is");

        api.After();
        for (var i = 0; i < 2; i++) await api.SendAsync(new TellOfPoliciesCommand());
        await api.DrainWorkAsync();
        var told = await NoticesAsync(workspace);
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/policies/answers", new { kind = "privacy", version = ChangingFixture.Next, accepted = true });

        told.Should().Equal($"privacy {ChangingFixture.Next}");
        api.Mail.To(workspace.OwnerEmail).Where(letter => letter.Text.Contains("Додаємо нового обробника", StringComparison.Ordinal)).Should().ContainSingle();
        (await NoticesAsync(workspace)).Should().BeEmpty();
        (await api.FindEverywhereAsync(ChangingFixture.Next)).Should().Contain($"PolicyAnswers.Version: {ChangingFixture.Next}");
    }

    [Fact]
    public async Task A_notice_can_be_put_away_and_only_what_was_published_can_be_accepted()
    {
        api.Before();
        var workspace = await api.GivenWorkspaceAsync();
        api.After();

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/policies/answers", new { kind = "privacy", version = ChangingFixture.Next, accepted = false });

        (await NoticesAsync(workspace)).Should().BeEmpty();
        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/policies/answers", new { kind = "terms", version = "2099-01-01", accepted = true })).Should().Be((HttpStatusCode.BadRequest, "policy.unknown"));
    }

    [Fact]
    public async Task Anybody_reads_which_versions_hold()
    {
        var policies = await api.Anonymous().GetJsonAsync("/api/v1/policies");

        policies["inForce"]!.AsArray().Select(version => version!["kind"]!.GetValue<string>()).Should().BeEquivalentTo(["terms", "privacy"]);
    }

    private static async Task<IReadOnlyList<string>> NoticesAsync(TestWorkspace workspace) =>
        [.. (await workspace.Owner.GetJsonAsync("/api/v1/policies/notices"))["items"]!.AsArray().Select(notice => $"{notice!["kind"]} {notice["version"]}")];

    /// <summary>An installation whose privacy policy changes: the next version is announced an hour from now.</summary>
    public sealed class ChangingFixture : ApiFixture
    {
        public const string Next = "2027-12-01";
        private static readonly DateTimeOffset Announced = DateTimeOffset.UtcNow.AddHours(1);
        private readonly string _file = Path.GetTempFileName();

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Policies:File", _file)];

        public override async Task InitializeAsync()
        {
            await File.WriteAllTextAsync(_file, $$"""
                [{"kind":"terms","version":"2026-04-15","announcedAt":"2026-04-01T00:00:00Z","effectiveAt":"2026-04-15T00:00:00Z","summary":{"uk":"Перша.","en":"First."} },
                 {"kind":"privacy","version":"2026-04-15","announcedAt":"2026-04-01T00:00:00Z","effectiveAt":"2026-04-15T00:00:00Z","summary":{"uk":"Перша.","en":"First."} },
                 {"kind":"privacy","version":"{{Next}}","announcedAt":"{{Announced:O}}","effectiveAt":"2027-12-01T00:00:00Z",
                  "summary":{"uk":"Додаємо нового обробника.","en":"We add a processor."} }]
                """);
            await base.InitializeAsync();
        }

        public void Before() => Clock.Set(Announced.AddMinutes(-30));

        public void After() => Clock.Set(Announced.AddMinutes(30));

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            File.Delete(_file);
        }
    }
}
