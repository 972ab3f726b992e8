using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes;

/// <summary>A message as the product sent it.</summary>
/// <param name="Id">What the provider calls it.</param>
public sealed record SentMessage(string Number, string Id, JsonObject Body)
{
    public string? Recipient => (Body["to"] ?? Body["recipient"])?.GetValue<string>();

    public string? Type => Body["type"]?.GetValue<string>();

    public string? Text => Body["text"]?["body"]?.GetValue<string>() ?? Body["interactive"]?["body"]?["text"]?.GetValue<string>();

    public string? CallbackData => Body["biz_opaque_callback_data"]?.GetValue<string>();
}
