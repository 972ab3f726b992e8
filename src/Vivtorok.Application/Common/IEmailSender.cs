namespace Vivtorok.Application.Common;

/// <summary>An e-mail ready to go: plain text and the same as simple HTML.</summary>
public sealed record Email(string To, string Subject, string Text, string Html);

/// <summary>Sends e-mail of ours (never of a business to its customers). Throws where the server cannot be reached.</summary>
public interface IEmailSender
{
    Task SendAsync(Email email, CancellationToken cancellationToken);
}
