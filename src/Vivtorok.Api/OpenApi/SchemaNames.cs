namespace Vivtorok.Api.OpenApi;

/// <summary>Names schemas by their type alone; where two types share a name, the later one carries its owner's too.</summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<string, Type> _types = [];

    public Type? TypeOf(string schema) => _types.GetValueOrDefault(schema);

    public string Of(Type type)
    {
        var name = Simple(type);
        if (_types.TryAdd(name, type) || _types[name] == type) return name;
        name = (type.DeclaringType?.Name ?? type.Namespace!.Split('.')[^1]) + name;
        _types[name] = type;
        return name;
    }

    private static string Simple(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(Simple)) + type.Name.Split('`')[0]
        : type.Name;
}
