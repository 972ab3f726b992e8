using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using PersonalDataAttribute = Vivtorok.Domain.Common.PersonalDataAttribute;

namespace Vivtorok.Infrastructure.Persistence.People;

/// <summary>A table with rows of people: which columns are personal, and how a person's rows are read, emptied and deleted.</summary>
internal abstract class PersonTable(IEntityType type, PersonalRecordAttribute mark)
{
    public IEntityType Type => type;

    public PersonalRecordAttribute Mark => mark;

    public string Name => type.ClrType.Name;

    public ProcessingRecord Describe() => new(Name, mark.Subject, mark.Category, mark.Purpose, mark.OnErasure,
        [.. type.GetProperties().Where(IsPersonal).Select(property => Camel(property.Name)).Order(StringComparer.Ordinal)]);

    public abstract Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> ReadAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken);

    /// <summary>Loads the person's rows and takes the person out of them; the caller saves.</summary>
    public abstract Task<int> EmptyAsync(AppDbContext db, ContactId contact, DateTimeOffset now, CancellationToken cancellationToken);

    public abstract Task<int> DeleteAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken);

    /// <summary>Deletes some of the rows that hang on conversations, or are them.</summary>
    public abstract Task<int> DeleteAsync(AppDbContext db, IQueryable<ConversationId> conversations, int atMost, CancellationToken cancellationToken);

    /// <summary>The tables of a model that are marked, those first that others refer to least: so they can be deleted in this order.</summary>
    public static IReadOnlyList<PersonTable> Of(IModel model)
    {
        var tables = model.GetEntityTypes().Select(Of).OfType<PersonTable>().ToList();
        return [.. tables.OrderByDescending(table => Depth(table.Type))];
    }

    private static PersonTable? Of(IEntityType type) => type.ClrType.GetCustomAttribute<PersonalRecordAttribute>() is { } mark
        ? (PersonTable)Activator.CreateInstance(typeof(PersonTable<>).MakeGenericType(type.ClrType), type, mark)!
        : null;

    private static int Depth(IEntityType type) =>
        type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => Depth(key.PrincipalEntityType) + 1).DefaultIfEmpty(0).Max();

    private static bool IsPersonal(IProperty property) => property.PropertyInfo?.IsDefined(typeof(PersonalDataAttribute)) == true;

    protected static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
