namespace Vivtorok.Api.Http;

/// <summary>An enum in a query, in the lower camel text that the JSON uses; binding an enum itself would want the names of the code.</summary>
internal readonly record struct OneOf<T>(T Value) where T : struct, Enum
{
    public static bool TryParse(string? text, out OneOf<T> choice)
    {
        var name = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        choice = name is null ? default : new OneOf<T>(Enum.Parse<T>(name));
        return name is not null;
    }
}
