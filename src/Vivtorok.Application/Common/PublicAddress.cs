namespace Vivtorok.Application.Common;

/// <summary>Where people reach this installation: the setting <c>PublicUrl</c>, else the address it listens on.</summary>
public sealed class PublicAddress
{
    /// <summary>Without a trailing slash.</summary>
    public string Value { get; private set; } = "http://localhost:5000";

    public bool IsHttps => Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public void Set(string address) => Value = address.TrimEnd('/');

    public string Link(string path) => Value + path;
}
