namespace Vivtorok.Domain.Common;

/// <summary>Why rows outlive their workspace.</summary>
public enum KeepReason
{
    /// <summary>They prove that the rest is gone.</summary>
    ProofOfPurge,

    /// <summary>Books must be kept for years.</summary>
    TaxLaw,
}

/// <summary>
/// Stands on the few entities whose rows stay when a closed workspace is purged; the receipt names them. Whatever does not carry it
/// is removed. Such a row may refer to nothing that goes.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptAfterPurgeAttribute(KeepReason reason) : Attribute
{
    public KeepReason Reason => reason;
}
