using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Persistence.People;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;

namespace Vivtorok.ArchitectureTests;

/// <summary>Two contacts become one in every table: these rules hold for what is added later too.</summary>
public sealed class MergeTests
{
    // Everything else that names a contact moves; these stay, for the reason given.
    private static readonly Dictionary<string, string> Stays = new()
    {
        ["Contact.Id"] = "itself", ["ContactMerge.WinnerId"] = "says who stayed", ["ContactMerge.OtherId"] = "says who was taken in",
    };

    [Fact]
    public void Whatever_names_a_contact_moves_with_a_merge_or_says_why_not()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        var moving = ContactLink.Of(context.Model).Select(link => link.Name);

        var naming = context.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(property => property.IsOf<ContactId>() || property.Name.EndsWith("ContactId", StringComparison.Ordinal))
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}");

        naming.Except(moving).Should().BeEquivalentTo(Stays.Keys);
    }

    [Fact]
    public void What_moves_is_found_by_an_index()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);

        var scanned = ContactLink.Of(context.Model).Where(link => !link.Type.GetIndexes().Any(index => index.Properties[0] == (IReadOnlyProperty)link.Column));

        scanned.Select(link => link.Name).Should().BeEmpty();
    }
}
