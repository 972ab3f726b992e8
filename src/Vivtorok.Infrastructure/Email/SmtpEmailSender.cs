using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;

namespace Vivtorok.Infrastructure.Email;

/// <summary>Sends letters through an SMTP server. A failure throws, and the work item is tried again.</summary>
internal sealed class SmtpEmailSender(IOptions<EmailOptions> options) : IEmailSender
{
    public async Task SendAsync(Application.Common.Email email, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (settings.UserName is { Length: > 0 } name) client.Credentials = new NetworkCredential(name, settings.Password);
        using var message = email.ToMessage(settings.From);
        await client.SendMailAsync(message, timeout.Token);
    }
}
