using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.FunctionalTests.Accounts;
using Vivtorok.Infrastructure.Security;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Security;

public sealed class KeyFixture : ApiFixture
{
    public IKeyManager Keys => Services.GetRequiredService<IKeyManager>();

    public Task<RotatedSecrets> RotateAsync() => Services.RotateKeysAsync(CancellationToken.None);
}

public sealed class KeyRotationTests(KeyFixture api) : IClassFixture<KeyFixture>
{
    [Fact]
    public async Task After_a_rotation_every_secret_is_read_with_the_new_key_alone()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var app = await Authenticator.SetUpAsync(api, workspace.Owner);
        var old = api.Keys.GetAllKeys().Select(key => key.KeyId).ToList();

        var before = await SignInAsync(workspace, app);
        var rotated = await api.RotateAsync();
        app.WaitForNext();
        var between = await SignInAsync(workspace, app);
        foreach (var key in old) api.Keys.RevokeKey(key);
        app.WaitForNext();
        var after = await SignInAsync(workspace, app);

        rotated.Written.Should().BePositive();
        rotated.Unreadable.Should().Be(0);
        new[] { before, between, after }.Should().OnlyContain(signedIn => signedIn);
    }

    private async Task<bool> SignInAsync(TestWorkspace workspace, Authenticator app)
    {
        var browser = api.Browser();
        var session = await Authenticator.CompleteAsync(browser, await Authenticator.ChallengeAsync(browser, workspace.OwnerEmail), app.Code);
        return session["account"] is not null;
    }
}
