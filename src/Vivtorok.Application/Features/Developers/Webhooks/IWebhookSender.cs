using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>Calls the servers of developers, and never a machine inside our own network.</summary>
public interface IWebhookSender
{
    /// <summary>Whether it would ever call that address. Where its name leads is looked at on every call.</summary>
    bool Accepts(string url);

    /// <summary>Tells an endpoint once. Whatever goes wrong is in the answer.</summary>
    Task<WebhookAnswer> SendAsync(WebhookLetter letter, CancellationToken cancellationToken);
}

/// <summary>What is sent, byte for byte.</summary>
/// <param name="Signature">One or two signatures, as the header carries them.</param>
public sealed record WebhookLetter(string Url, string Id, long Timestamp, string Signature, byte[] Body);

/// <summary>What a receiver answered.</summary>
/// <param name="Status">Null where <paramref name="Problem"/> says why there is none.</param>
/// <param name="RetryAfter">How long it asks to be left alone.</param>
/// <param name="Text">How the answer begins.</param>
public sealed record WebhookAnswer(int? Status, WebhookProblem? Problem, TimeSpan? RetryAfter = null, string? Text = null)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Whoever runs it wants nothing more.</summary>
    public bool IsGone => Status == 410;

    /// <summary>It is too much for it, or it is away for all of us.</summary>
    public bool AsksForPause => Status is 429 or 502 or 503 or 504;
}
