using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Providers.Postgres;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;
using Vivtorok.Infrastructure.Persistence.Providers.SqlServer;
using PersonalDataAttribute = Vivtorok.Domain.Common.PersonalDataAttribute;

namespace Vivtorok.ArchitectureTests;

public sealed class DataTests
{
    // A browser and a tenant are found before any workspace is known; accounts belong to people; counts of use to nobody.
    private static readonly string[] Global =
    [
        "AccountSession", "SecondFactor", "SignInTries", "Workspace", "AppUser", "IdentityUserClaim`1", "IdentityUserLogin`1", "IdentityUserToken`1", "PolicyAnswer", "JobLease",
        "UseCount",
    ];

    public static TheoryData<string> Providers => new("Sqlite", "Postgres", "SqlServer");

    [Fact]
    public void Every_row_belongs_to_a_workspace_or_is_listed_as_global()
    {
        using var context = Context("Sqlite");

        var strays = context.Model.GetEntityTypes().Where(type => !type.ClrType.IsAssignableTo(typeof(IWorkspaceOwned)) && !Global.Contains(type.ClrType.Name));

        strays.Select(type => type.ClrType.Name).Should().BeEmpty();
    }

    [Fact]
    public void Every_workspace_row_carries_the_filter()
    {
        using var context = Context("Sqlite");

        var open = context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IWorkspaceOwned)) && type.GetDeclaredQueryFilters().Count == 0);

        open.Select(type => type.ClrType.Name).Should().BeEmpty();
    }

    [Fact]
    public void Every_text_column_says_whether_it_can_hold_personal_data()
    {
        using var context = Context("Sqlite");

        var unmarked = from type in context.Model.GetEntityTypes()
                       where type.ClrType.Namespace!.StartsWith("Vivtorok", StringComparison.Ordinal)
                       from property in type.GetProperties()
                       where IsText(property) && property.PropertyInfo is { } info && info.DeclaringType!.Namespace!.StartsWith("Vivtorok", StringComparison.Ordinal) && !IsMarked(info)
                       select $"{type.ClrType.Name}.{property.Name}";

        unmarked.Should().BeEmpty();
    }

    [Fact]
    public void Every_indexed_text_has_a_length()
    {
        using var context = Context("SqlServer");

        var endless = from type in context.Model.GetEntityTypes()
                      from index in type.GetIndexes()
                      from property in index.Properties
                      where (property.GetProviderClrType() ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null
                      select $"{type.ClrType.Name}.{property.Name}";

        endless.Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public void The_migrations_are_up_to_date_with_the_model(string provider)
    {
        using var context = Context(provider);

        context.Database.GetMigrations().Should().NotBeEmpty();
        context.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void Every_event_has_a_reaction_a_signal_or_an_announcement()
    {
        var source = string.Concat(((string[])["Reactions.cs", "Signals.cs", "Announcements.cs"]).Select(file => File.ReadAllText(Path.Combine(Repository.Root, "src", "Vivtorok.Application", "Work", file))));
        var heard = Regex.Matches(source, @"^        (\w+) (?:\{.*\} )?e =>", RegexOptions.Multiline).Select(arm => arm.Groups[1].Value);

        var events = typeof(Entity).Assembly.GetTypes().Concat(typeof(WorkItem).Assembly.GetTypes())
            .Where(type => type is { IsInterface: false } && type.IsAssignableTo(typeof(IDomainEvent))).Select(type => type.Name);

        events.Should().BeSubsetOf(heard);
    }

    private static bool IsText(IProperty property) => property.ClrType == typeof(string)
        || property.ClrType.IsGenericType && Nullable.GetUnderlyingType(property.ClrType) is null && property.GetValueConverter()?.ProviderClrType == typeof(string);

    private static bool IsMarked(PropertyInfo property) =>
        property.IsDefined(typeof(PersonalDataAttribute)) || property.IsDefined(typeof(NotPersonalAttribute))
        || property.DeclaringType!.IsDefined(typeof(NotPersonalAttribute), inherit: true);

    private static AppDbContext Context(string provider) => provider switch
    {
        "Sqlite" => new SqliteDesignTimeFactory().CreateDbContext([]),
        "Postgres" => new PostgresDesignTimeFactory().CreateDbContext([]),
        _ => new SqlServerDesignTimeFactory().CreateDbContext([]),
    };
}
