using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;
using PersonalDataAttribute = Vivtorok.Domain.Common.PersonalDataAttribute;

namespace Vivtorok.ArchitectureTests;

/// <summary>Access and erasure find people by the marks on the entities: these rules keep the marks complete.</summary>
public sealed class PersonalRecordTests
{
    private static readonly Type[] Links = [typeof(ContactId), typeof(ConversationId), typeof(MessageId)];

    [Fact]
    public void Every_entity_with_a_personal_column_says_whose_data_it_is_and_what_erasure_does()
    {
        var unmarked = Entities().Where(type => Mark(type) is null && type.GetProperties().Any(p => p.PropertyInfo?.IsDefined(typeof(PersonalDataAttribute)) == true));

        unmarked.Select(Name).Should().BeEmpty();
    }

    [Fact]
    public void Every_entity_that_outlives_its_person_can_forget_them()
    {
        var unable = Entities().Where(type => Mark(type)?.OnErasure == OnErasure.Empty && !type.ClrType.IsAssignableTo(typeof(IForgetsPerson)));

        unable.Select(Name).Should().BeEmpty();
    }

    [Fact]
    public void The_rows_of_a_customer_are_found_by_the_id_of_a_contact_a_conversation_or_a_message()
    {
        var lost = Entities().Where(type => Mark(type) is { Subject: DataSubject.Contact, OnErasure: not OnErasure.Expire } && type.ClrType != typeof(Contact)
            && !type.GetProperties().Any(p => Links.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)));

        lost.Select(Name).Should().BeEmpty();
    }

    [Fact]
    public void What_refers_to_a_row_that_erasure_deletes_goes_with_it()
    {
        var dangling = from type in Entities()
                       from key in type.GetForeignKeys()
                       where Mark(key.PrincipalEntityType) is { Subject: DataSubject.Contact, OnErasure: OnErasure.Delete }
                           && Mark(type)?.OnErasure != OnErasure.Delete
                           && (key.IsRequired || Mark(type)?.OnErasure != OnErasure.Empty) // what is emptied lets go of it first
                       select $"{Name(type)} -> {Name(key.PrincipalEntityType)}";

        dangling.Should().BeEmpty();
    }

    private static IEnumerable<IEntityType> Entities()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);
        return [.. context.Model.GetEntityTypes().Where(type => type.ClrType.Namespace!.StartsWith("Vivtorok", StringComparison.Ordinal))];
    }

    private static PersonalRecordAttribute? Mark(IEntityType type) => type.ClrType.GetCustomAttribute<PersonalRecordAttribute>();

    private static string Name(IEntityType type) => type.ClrType.Name;
}
