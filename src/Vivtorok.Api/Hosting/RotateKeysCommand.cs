using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Api.Hosting;

/// <summary>
/// <c>dotnet Vivtorok.Api.dll rotate-keys</c>, while the product stands still: a new key from now on, and every stored secret written
/// anew with it. Afterwards the old key files may be deleted; whoever is signed in must sign in again then.
/// </summary>
internal static class RotateKeysCommand
{
    public const string Name = "rotate-keys";

    public static async Task<int> RunAsync()
    {
        await using var app = App.Build([], builder => StartChecks.Check(builder.Configuration, builder.Environment));
        await app.Services.PrepareDatabaseAsync();
        var done = await app.Services.RotateKeysAsync(CancellationToken.None);
        Console.WriteLine($"A new key is in use. Secrets written anew: {done.Written}. Unreadable, to be entered again: {done.Unreadable}.");
        return done.Unreadable == 0 ? 0 : 1;
    }
}
