using System.Diagnostics.CodeAnalysis;

namespace Vivtorok.Domain.Common;

/// <summary>What kind of failure it is; HTTP gives each kind one status code.</summary>
public enum FailureKind
{
    Invalid,
    Unauthenticated,
    Limit,
    Forbidden,
    NotFound,
    Conflict,
    Stale,
    TooMany,
}

/// <summary>An expected failure: a stable dotted code, a sentence for people, and the fields it is about.</summary>
public sealed record Failure(FailureKind Kind, string Code, string Message)
{
    /// <summary>Messages by field path, such as <c>services[3].price.amount</c>.</summary>
    public IReadOnlyDictionary<string, string[]>? Fields { get; init; }

    /// <summary>How long to wait before another try, where that is known.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The row as it is now, where somebody else changed it first.</summary>
    public object? Current { get; init; }

    /// <summary>The row was changed since the client read it.</summary>
    public static Failure Stale(object? current = null) =>
        new(FailureKind.Stale, "version.conflict", "Somebody changed this meanwhile. Look at it again before you save.") { Current = current };

    public static Failure Field(string field, string code, string message) =>
        new(FailureKind.Invalid, code, message) { Fields = new Dictionary<string, string[]> { [field] = [message] } };

    /// <summary>What was sent has mistakes that have no codes of their own, by field.</summary>
    public static Failure Mistakes(IReadOnlyDictionary<string, string[]> fields) => new(FailureKind.Invalid, "request.invalid", "Check the marked fields.") { Fields = fields };

    public static Failure Mistake(string field, string message) => Mistakes(new Dictionary<string, string[]> { [field] = [message] }) with { Message = message };
}

/// <summary>Lets a pipeline step build a failed result without reflection.</summary>
public interface IResult<TSelf> where TSelf : IResult<TSelf>
{
    static abstract TSelf Fail(Failure failure);

    Failure? Failure { get; }
}

/// <summary>A value, or the failure that stands in its place.</summary>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Failure? failure) => (_value, Failure) = (value, failure);

    public Failure? Failure { get; }

    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsSuccess => Failure is null;

    public T Value => IsSuccess ? _value! : throw new InvalidOperationException(Failure.Message);

    static Result<T> IResult<Result<T>>.Fail(Failure failure) => new(default, failure);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Failure failure) => new(default, failure);
}

/// <summary>The value of a command that has nothing to tell.</summary>
public readonly record struct Done
{
    public static readonly Done Instance;
}
