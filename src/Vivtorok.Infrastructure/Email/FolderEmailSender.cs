using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;

namespace Vivtorok.Infrastructure.Email;

/// <summary>
/// Writes letters as <c>.eml</c> files where no mail server is set, so that links can be followed on a developer's machine. The log
/// names the file and never what is in it.
/// </summary>
internal sealed partial class FolderEmailSender(IConfiguration configuration, IOptions<EmailOptions> options, TimeProvider clock, ILogger<FolderEmailSender> logger)
    : IEmailSender
{
    public const string Folder = "mail";

    public async Task SendAsync(Application.Common.Email email, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(DataDirectory.Of(configuration), Folder);
        var pickup = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N")));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = pickup.FullName })
        using (var message = email.ToMessage(options.Value.From))
            await client.SendMailAsync(message, cancellationToken);

        var time = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"{time}-{pickup.Name[..8]}.eml");
        File.Move(pickup.EnumerateFiles().Single().FullName, file);
        pickup.Delete();
        Written(file);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No mail server is set: the letter is in {File}")]
    private partial void Written(string file);
}
