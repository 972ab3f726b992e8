using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>Who can sign in to the demo, and the key of its web chat (null where it was disconnected).</summary>
public sealed record DemoAccount(string Email, string Password, string? ChatKey);

public static class DemoSetup
{
    /// <summary>Whether to make it: the setting <c>Demo:Seed</c>, else only in Development.</summary>
    public const string Setting = "Demo:Seed";

    /// <summary>The owner's password. Absent: a random one, kept in the data directory.</summary>
    public const string PasswordSetting = "Demo:Password";

    private const string FileName = "demo-password";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes the demo workspace where it is wanted and there is none of any kind.</summary>
    /// <returns>The account to sign in with, on every start while the demo is there; null without a demo.</returns>
    public static async Task<DemoAccount?> SeedDemoAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!(configuration.GetValue<bool?>(Setting) ?? services.GetRequiredService<IHostEnvironment>().IsDevelopment())) return null;

        var file = Path.Combine(DataDirectory.Of(configuration), FileName);
        var password = configuration[PasswordSetting] ?? (File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : NewPassword());
        await using var scope = services.CreateAsyncScope();
        await File.WriteAllTextAsync(file, password, cancellationToken); // first: a password that nobody knows would lock the demo
        var there = await ActivatorUtilities.CreateInstance<DemoSeed>(scope.ServiceProvider).RunAsync(password, cancellationToken);
        return there ? new DemoAccount(DemoSeed.OwnerEmail, password, await ChatKeyAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancellationToken)) : null;
    }

    private static async Task<string?> ChatKeyAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var workspaces = db.Members.AcrossWorkspaces().Where(member => member.Email == DemoSeed.OwnerEmail && member.Role == MemberRole.Owner).Select(member => member.WorkspaceId);
        return await db.Channels.AcrossWorkspaces().Where(channel => workspaces.Contains(channel.WorkspaceId) && channel.Kind == ChannelKind.WebChat && channel.DisconnectedAt == null)
            .OrderBy(channel => channel.CreatedAt).Select(channel => channel.Key).FirstOrDefaultAsync(cancellationToken);
    }

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
