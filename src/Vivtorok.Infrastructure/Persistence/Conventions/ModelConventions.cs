using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Persistence.Conventions;

/// <summary>What holds for every entity, so that no mapping repeats it: typed ids, enums as text, lists and records as JSON text.</summary>
internal static class ModelConventions
{
    private const int EnumMaxLength = 40;

    private static readonly Assembly[] Model = [typeof(IEntityId).Assembly, typeof(WorkItem).Assembly];

    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.IgnoreAny<Money>();
        builder.IgnoreAny<Booking>();
        builder.IgnoreAny<IReadOnlyList<IDomainEvent>>();
        var types = Model.SelectMany(assembly => assembly.GetTypes()).ToList();
        foreach (var id in types.Where(type => type.IsValueType && type.IsAssignableTo(typeof(IEntityId))))
            builder.Properties(id).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(id));
        foreach (var name in types.Where(type => type.IsEnum))
            builder.Properties(name).HaveConversion(typeof(EnumToStringConverter<>).MakeGenericType(name)).HaveMaxLength(EnumMaxLength);
        foreach (var json in JsonTypes(types))
            builder.Properties(json).HaveConversion(typeof(JsonTextConverter<>).MakeGenericType(json), typeof(JsonTextComparer<>).MakeGenericType(json));
    }

    public static void FilterByWorkspace(AppDbContext context, string method, ModelBuilder builder, Type entity) =>
        typeof(AppDbContext).GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(entity).Invoke(context, [builder]);

    /// <summary>An index by workspace where no other begins with it: a workspace that goes is removed without reading those that stay.</summary>
    public static void FindByWorkspace(IMutableEntityType type)
    {
        var workspace = type.FindProperty(nameof(IWorkspaceOwned.WorkspaceId))!;
        if (type.FindPrimaryKey()!.Properties[0] != workspace && type.GetIndexes().All(index => index.Properties[0] != workspace)) type.AddIndex(workspace);
    }

    // Lists, dictionaries and small records of entities live in one text column each: no provider's JSON functions are used.
    private static IEnumerable<Type> JsonTypes(List<Type> types) => types
        .Where(type => type.IsAssignableTo(typeof(IWorkspaceOwned)))
        .SelectMany(type => type.GetProperties())
        .Where(property => property.CanWrite)
        .Select(property => property.PropertyType)
        .Where(type => type == typeof(BookingRules) || type == typeof(FollowUpRules) || type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
        .Distinct();
}
