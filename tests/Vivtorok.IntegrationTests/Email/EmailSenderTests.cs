using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Vivtorok.Infrastructure.Email;

namespace Vivtorok.IntegrationTests.Email;

public sealed class EmailSenderTests
{
    private static readonly Application.Common.Email Letter = new("olena@example.com", "Підтвердьте свою адресу", "Вітаємо!\nhttps://crm.example/confirm?token=a%2Bb", "<p>Вітаємо!</p>");

    [Fact]
    public async Task A_letter_reaches_the_mail_server_as_text_and_html()
    {
        using var server = new SmtpServer(refuses: false);

        await new SmtpEmailSender(Settings(server.Port)).SendAsync(Letter, CancellationToken.None);
        server.Dispose();

        var letter = await server.Letter;
        letter.Should().Contain("olena@example.com").And.Contain("text/plain").And.Contain("text/html").And.Contain("From: ");
        letter.Should().Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Підтвердьте"))[..12]);
    }

    [Fact]
    public void A_subject_with_a_line_break_is_one_line_and_no_second_header()
    {
        using var message = (Letter with { Subject = "Салон\r\nBcc: all@example.com\u0085" }).ToMessage("no-reply@example.com");

        message.Subject.Should().Be("Салон  Bcc: all@example.com ");
        message.Bcc.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refusal_throws_so_that_the_letter_is_tried_again()
    {
        using var server = new SmtpServer(refuses: true);

        var sending = () => new SmtpEmailSender(Settings(server.Port)).SendAsync(Letter, CancellationToken.None);

        await sending.Should().ThrowAsync<SmtpException>();
    }

    [Fact]
    public async Task Without_a_server_the_letter_is_a_file_in_the_data_directory()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("DataDirectory", folder)]).Build();

        await new FolderEmailSender(configuration, Settings(25), TimeProvider.System, NullLogger<FolderEmailSender>.Instance).SendAsync(Letter, CancellationToken.None);

        var file = Directory.EnumerateFiles(Path.Combine(folder, "mail")).Should().ContainSingle().Which;
        (await File.ReadAllTextAsync(file)).Should().Contain("olena@example.com");
        Directory.Delete(folder, recursive: true);
    }

    private static IOptions<EmailOptions> Settings(int port) => Options.Create(new EmailOptions { Host = "127.0.0.1", Port = port, UseTls = false });
}
