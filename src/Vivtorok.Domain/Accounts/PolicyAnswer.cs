using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>The texts people agree to.</summary>
public enum PolicyKind
{
    Terms,
    Privacy,
}

/// <summary>What passed between an account and a version of a text.</summary>
public enum PolicyStep
{
    /// <summary>We wrote to them about it.</summary>
    Told,
    Accepted,

    /// <summary>They have read the notice and want to see it no more; going on is their choice.</summary>
    Dismissed,
}

/// <summary>The record that an account was told of, accepted or dismissed a version of the terms or the privacy policy.</summary>
public sealed class PolicyAnswer
{
    public const int VersionMaxLength = 20;

    private PolicyAnswer()
    {
    }

    public PolicyAnswer(AccountId accountId, PolicyKind kind, string version, PolicyStep step, DateTimeOffset now)
    {
        Id = new PolicyAnswerId(Guid.CreateVersion7());
        (AccountId, Kind, Version, Step, At) = (accountId, kind, version, step, now);
    }

    public PolicyAnswerId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public PolicyKind Kind { get; private set; }

    /// <summary>The day it was published.</summary>
    [NotPersonal]
    public string Version { get; private set; } = "";

    public PolicyStep Step { get; private set; }

    public DateTimeOffset At { get; private set; }
}
