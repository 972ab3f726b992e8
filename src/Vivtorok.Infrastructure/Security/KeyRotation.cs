using System.Buffers.Text;
using System.Reflection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Security;

/// <summary>How many secrets a rotation wrote anew, and how many could not be read.</summary>
public sealed record RotatedSecrets(int Written, int Unreadable);

/// <summary>
/// Makes a new key, and writes every encrypted column anew with it: those whose <see cref="SecretAttribute"/> names a purpose. Keys
/// change by themselves every ninety days and old ones go on reading; this is for the day a key may have been seen. The product must
/// not run meanwhile: it would not know the new key.
/// </summary>
public static class KeyRotation
{
    private const int Batch = 200;
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Range KeyPlace = 4..20; // behind the mark of the format

    public static async Task<RotatedSecrets> RotateKeysAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow; // keys live by the machine's clock
        var key = services.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Life);
        await using var scope = services.CreateAsyncScope();
        var (db, secrets) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<ISecretProtector>());
        await UseAsync(secrets, key.KeyId, cancellationToken);
        var rewriting = new Rewriting(db, secrets);
        var columns = ColumnsOf(db.Model).ToList();
        foreach (var column in columns.Where(column => !IsOwned(column))) await rewriting.ColumnAsync(column, cancellationToken);
        foreach (var workspace in await db.Workspaces.Select(row => row.Id).ToListAsync(cancellationToken))
        {
            db.Caller.WorksFor(workspace, "system");
            foreach (var column in columns.Where(IsOwned)) await rewriting.ColumnAsync(column, cancellationToken);
        }

        return new RotatedSecrets(rewriting.Written, rewriting.Unreadable);
    }

    // The ring of keys is read anew in the background; until then the old one goes on writing. What is written names its key.
    private static async Task UseAsync(ISecretProtector secrets, Guid key, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        while (new Guid(Base64Url.DecodeFromChars(secrets.Protect("rotation", ""))[KeyPlace]) != key) await Task.Delay(Pause, limit.Token);
    }

    /// <summary>Every column that is encrypted.</summary>
    internal static IEnumerable<IProperty> ColumnsOf(IModel model) =>
        model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => PurposeOf(property) is not null);

    private static string? PurposeOf(IProperty column) => column.PropertyInfo?.GetCustomAttribute<SecretAttribute>()?.Purpose;

    private static bool IsOwned(IProperty column) => column.DeclaringType.ClrType.IsAssignableTo(typeof(IWorkspaceOwned));

    private sealed class Rewriting(AppDbContext db, ISecretProtector secrets)
    {
        private static readonly MethodInfo Rows = typeof(Rewriting).GetMethod(nameof(RowsAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

        public int Written { get; private set; }

        public int Unreadable { get; private set; }

        public Task ColumnAsync(IProperty column, CancellationToken cancellationToken) =>
            (Task)Rows.MakeGenericMethod(column.DeclaringType.ClrType).Invoke(this, [column, cancellationToken])!;

        private async Task RowsAsync<T>(IProperty column, CancellationToken cancellationToken) where T : class
        {
            var key = column.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties[0].Name;
            for (var skip = 0; ; skip += Batch)
            {
                var rows = await db.Set<T>().OrderBy(row => EF.Property<object>(row, key)).Skip(skip).Take(Batch).ToListAsync(cancellationToken);
                foreach (var row in rows) Rewrite(row, column);
                await db.SaveChangesAsync(cancellationToken);
                db.Forget();
                if (rows.Count < Batch) return;
            }
        }

        private void Rewrite(object row, IProperty column)
        {
            var entry = db.Entry(row);
            if (entry.Property(column.Name).CurrentValue is not string { Length: > 0 } text) return;
            var purpose = PurposeOf(column)!;
            if (purpose.EndsWith('*')) purpose = purpose[..^1] + entry.Property("Kind").CurrentValue;
            if (secrets.Unprotect(purpose, text) is not { } secret)
            {
                Unreadable++;
                return;
            }

            entry.Property(column.Name).CurrentValue = secrets.Protect(purpose, secret);
            Written++;
        }
    }
}
