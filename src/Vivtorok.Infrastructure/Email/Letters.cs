using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Vivtorok.Infrastructure.Email;

internal static class Letters
{
    /// <summary>The letter as the mail library wants it: plain text first, the same as HTML beside it.</summary>
    public static MailMessage ToMessage(this Application.Common.Email email, string from)
    {
        var message = new MailMessage { From = new MailAddress(from, "Vivtorok"), Subject = OneLine(email.Subject), SubjectEncoding = Encoding.UTF8 };
        message.To.Add(new MailAddress(email.To));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(email.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(email.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    // A header is one line: with a line break in it the letter could not be sent at all.
    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
