using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>
/// Reads mailboxes of one provider. Throws <see cref="HttpRequestException"/> where the provider is away and
/// <see cref="MailRefusedException"/> where it refuses.
/// </summary>
public interface IMailSource
{
    /// <summary>The address of the mailbox and the place from which news will count.</summary>
    Task<MailAccount> GetAccountAsync(ChannelAccess access, CancellationToken cancellationToken);

    /// <summary>What has happened since a place; null: the provider does not know that place any more.</summary>
    Task<MailNews?> GetNewsAsync(ChannelAccess access, string cursor, CancellationToken cancellationToken);

    /// <summary>The ids of mail received or sent since an instant, oldest first, the newest <paramref name="most"/> at most.</summary>
    Task<IReadOnlyList<string>> ListAsync(ChannelAccess access, DateTimeOffset since, int most, CancellationToken cancellationToken);

    /// <summary>One piece of mail; null: it is gone.</summary>
    Task<ReceivedMail?> ReadAsync(ChannelAccess access, string id, CancellationToken cancellationToken);

    /// <summary>Asks to be told of news.</summary>
    /// <returns>Until when; null: this installation does not want to be told.</returns>
    Task<DateTimeOffset?> WatchAsync(ChannelAccess access, CancellationToken cancellationToken);
}

/// <summary>Lets an owner consent to our reading and sending their mail, OAuth 2.0 with PKCE.</summary>
public interface IMailConsent
{
    /// <summary>Whether whoever runs this installation has registered it with the provider.</summary>
    bool IsConfigured { get; }

    /// <summary>Where the owner goes.</summary>
    /// <param name="challenge">Of the verifier, S256.</param>
    /// <param name="address">The mailbox to offer first.</param>
    Uri PageOf(string state, string challenge, string? address);

    /// <summary>Exchanges what the owner brought back.</summary>
    Task<Result<MailGrant>> RedeemAsync(string code, string verifier, CancellationToken cancellationToken);
}

/// <summary>Reads what a provider pushes to tell of news.</summary>
public interface IMailPush
{
    /// <param name="token">The bearer token it came with.</param>
    /// <returns>The address of the mailbox that has news; null: it is not from the provider.</returns>
    Task<string?> ReadAsync(string? token, string body, CancellationToken cancellationToken);
}

/// <param name="Cursor">The provider's name of this moment.</param>
public sealed record MailAccount(string Address, string Cursor);

/// <param name="Cursor">Where to go on next time.</param>
public sealed record MailNews(IReadOnlyList<MailStep> Steps, string Cursor);

/// <summary>Mail that came or moved in one step of the mailbox's history.</summary>
/// <param name="Cursor">After this step.</param>
public sealed record MailStep(IReadOnlyList<string> Ids, string Cursor);

/// <summary>What the owner agreed to. Not to be printed: it holds the key to a mailbox.</summary>
/// <param name="until">When the consent ends, where the provider says so.</param>
public sealed class MailGrant(string refreshToken, IReadOnlyList<string> scopes, DateTimeOffset? until)
{
    public string RefreshToken => refreshToken;

    public IReadOnlyList<string> Scopes => scopes;

    public DateTimeOffset? Until => until;
}

/// <summary>The secret of a connected mailbox, as it is kept.</summary>
public sealed class MailSecret
{
    public required string RefreshToken { get; init; }
}

/// <summary>The provider answers, and it says no.</summary>
/// <param name="problem">What to tell the owner.</param>
/// <param name="isLost">Nothing works until the owner connects again.</param>
/// <param name="retryAfter">When to ask again, where that helps.</param>
public sealed class MailRefusedException(Failure problem, bool isLost = false, TimeSpan? retryAfter = null) : Exception(problem.Code)
{
    public Failure Problem => problem;

    public bool IsLost => isLost;

    public TimeSpan? RetryAfter => retryAfter;
}
