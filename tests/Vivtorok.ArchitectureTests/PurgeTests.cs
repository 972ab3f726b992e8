using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Providers.Postgres;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;
using Vivtorok.Infrastructure.Persistence.Providers.SqlServer;
using Vivtorok.Infrastructure.Persistence.Purge;

namespace Vivtorok.ArchitectureTests;

/// <summary>Closing a workspace removes all of it: these rules hold for the schema of every database.</summary>
public sealed class PurgeTests
{
    // Everything else either names a workspace or stands here with the reason why a purge leaves it.
    private static readonly Dictionary<string, string> NotOfAWorkspace = new()
    {
        ["Workspace"] = "the last row to go", ["AppUser"] = "goes with the last workspace of the account", ["IdentityUserClaim`1"] = "goes with the account",
        ["IdentityUserLogin`1"] = "goes with the account", ["IdentityUserToken`1"] = "goes with the account", ["PolicyAnswer"] = "goes with the account",
        ["SecondFactor"] = "goes with the account", ["SignInTries"] = "a hash, forgotten within days",
        ["JobLease"] = "names a job", ["UseCount"] = "names neither a person nor a workspace", ["NodeMessage"] = "ids between nodes, gone within minutes",
    };

    public static TheoryData<string> Providers => new("Sqlite", "Postgres", "SqlServer");

    [Theory, MemberData(nameof(Providers))]
    public void Every_table_is_purged_kept_for_a_reason_or_not_of_a_workspace(string provider)
    {
        using var context = Context(provider);
        var purged = WorkspaceTable.Of(context.Model).Select(table => table.Name).ToList();

        var forgotten = context.Model.GetEntityTypes().Where(type => !type.ClrType.IsAbstract && !purged.Contains(type.ClrType.Name) && !NotOfAWorkspace.ContainsKey(type.ClrType.Name));

        forgotten.Select(type => type.ClrType.Name).Should().BeEmpty();
        purged.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(40);
    }

    [Theory, MemberData(nameof(Providers))]
    public void A_row_goes_before_what_it_refers_to(string provider)
    {
        using var context = Context(provider);
        var order = WorkspaceTable.Of(context.Model).Select(table => table.Type).ToList();

        var early = from type in order from key in type.GetForeignKeys() where order.IndexOf(key.PrincipalEntityType) is >= 0 and var at && at < order.IndexOf(type) select $"{type.ClrType.Name} -> {key.PrincipalEntityType.ClrType.Name}";

        early.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public void What_is_kept_refers_to_nothing_that_goes(string provider)
    {
        using var context = Context(provider);

        var tied = WorkspaceTable.Of(context.Model).Where(table => table.Kept is not null)
            .SelectMany(table => table.Type.GetForeignKeys()).Where(key => key.PrincipalEntityType.ClrType.GetCustomAttribute<KeptAfterPurgeAttribute>() is null);

        tied.Select(key => $"{key.DeclaringEntityType.ClrType.Name} -> {key.PrincipalEntityType.ClrType.Name}").Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public void The_rows_of_a_workspace_are_found_by_an_index(string provider)
    {
        using var context = Context(provider);

        var scanned = WorkspaceTable.Of(context.Model).Where(table => !StartsWithWorkspace(table.Type.FindPrimaryKey()!.Properties) && !table.Type.GetIndexes().Any(index => StartsWithWorkspace(index.Properties)));

        scanned.Select(table => table.Name).Should().BeEmpty();
    }

    [Fact]
    public void Whatever_names_a_conversation_goes_with_it_or_lets_go_of_it()
    {
        using var context = Context("Sqlite");
        string[] letGo = ["WorkTask", "Deal", "Appointment", "MailItem"]; // PersonalStore.LetGoAsync

        var dangling = context.Model.GetEntityTypes().Where(type => type.GetProperties().Any(property => !property.IsPrimaryKey() && (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(ConversationId)))
            .Where(type => type.ClrType.GetCustomAttribute<PersonalRecordAttribute>()?.OnErasure != OnErasure.Delete && !letGo.Contains(type.ClrType.Name));

        dangling.Select(type => type.ClrType.Name).Should().BeEmpty();
    }

    private static bool StartsWithWorkspace(IReadOnlyList<IProperty> properties) => properties[0].ClrType == typeof(WorkspaceId);

    private static AppDbContext Context(string provider) => provider switch
    {
        "Sqlite" => new SqliteDesignTimeFactory().CreateDbContext([]),
        "Postgres" => new PostgresDesignTimeFactory().CreateDbContext([]),
        _ => new SqlServerDesignTimeFactory().CreateDbContext([]),
    };
}
