namespace Vivtorok.Domain.Common;

/// <summary>
/// Marks a column that can hold personal data: access, export and erasure cover every marked column, and a test fails for a
/// text column that carries neither this mark nor <see cref="NotPersonalAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute : Attribute;

/// <summary>Says that a text column holds the business's own data and nothing about a person.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NotPersonalAttribute : Attribute;
