namespace Vivtorok.Domain.Agents;

/// <summary>Why a language model did not do its part; each class is met differently.</summary>
public enum ModelProblem
{
    /// <summary>The provider refuses our request as such: a bug of ours or a model that does not exist.</summary>
    OurFault,

    /// <summary>The account behind the key has no credit or has reached a limit its owner set at the provider.</summary>
    NoCredit,

    /// <summary>The key is unknown, expired or not allowed to use the model.</summary>
    BadKey,

    RateLimited,
    Overloaded,

    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    TimedOut,

    /// <summary>The answer ended in the middle.</summary>
    Cut,

    /// <summary>The model would not answer.</summary>
    Declined,
}
