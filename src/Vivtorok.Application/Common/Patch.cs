using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vivtorok.Application.Common;

/// <summary>
/// A field of a PATCH body: absent means unchanged, <c>null</c> means cleared. The default value is the absent one.
/// </summary>
[JsonConverter(typeof(PatchConverterFactory))]
public readonly record struct Patch<T>(T? Value)
{
    public bool IsSet { get; } = true;

    /// <summary>The new value, or the old one where none was sent.</summary>
    public T? Or(T? current) => IsSet ? Value : current;
}

internal sealed class PatchConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Patch<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(PatchConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class PatchConverter<T> : JsonConverter<Patch<T>>
    {
        public override bool HandleNull => true;

        public override Patch<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Patch<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
