namespace Vivtorok.Domain.Common;

/// <summary>
/// Marks a column whose value opens something: an encrypted token, the hash of a key. It never leaves: not in the audit, not in an
/// export. Where <see cref="Purpose"/> is given the value is encrypted for it and is written anew when the keys are rotated.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute(string? purpose = null) : Attribute
{
    /// <summary>What the value is encrypted for; a trailing <c>*</c> stands for what differs by row.</summary>
    public string? Purpose => purpose;
}
