using System.Buffers.Text;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Conversations;
using Vivtorok.Infrastructure.Channels.Gmail.Mime;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>Sends replies as letters into their threads, each exactly once: a letter that may have left is searched for before it is sent again.</summary>
internal sealed class GmailAdapter(GmailClient gmail, GoogleTokens tokens, IAppDbContext db, TimeProvider clock) : IChannelAdapter
{
    /// <summary>So long after a try Gmail's search surely knows what it took.</summary>
    private static readonly TimeSpan SearchLag = TimeSpan.FromSeconds(20);

    /// <summary>Beyond that a letter is uploaded beside the call and not inside it.</summary>
    private const int LargestInJson = 2 * 1024 * 1024;

    public ChannelKind Kind => ChannelKind.Gmail;

    public SendRate Rate => new(2, TimeSpan.FromSeconds(1)); // 100 of 6,000 units a minute each

    public async Task<Delivery> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var (mail, thread) = await ComposeAsync(message, cancellationToken);
            var sent = await PostAsync(message.Access, Encoding.ASCII.GetBytes(MailWriter.Write(mail)), thread, cancellationToken);
            return new Delivery.Sent(sent.Id);
        }
        catch (MailRefusedException refused)
        {
            return refused.IsLost ? new Delivery.Lost(refused.Problem)
                : refused.RetryAfter is { } wait ? new Delivery.RetryLater(wait)
                : new Delivery.Rejected(refused.Problem);
        }
    }

    public async Task<Delivery> ResolveAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var attempted = await db.Messages.Where(m => m.Id == message.MessageId).Select(m => m.AttemptedAt).SingleAsync(cancellationToken);
        if (clock.GetUtcNow() - attempted < SearchLag) throw new HttpRequestException("Too early to know whether the letter left."); // the work item comes back
        try
        {
            var query = Uri.EscapeDataString($"rfc822msgid:{IdOf(message).Trim('<', '>')} in:anywhere");
            var found = await gmail.GetAsync<GmailMessageList>(message.Access, $"messages?q={query}&maxResults=1", cancellationToken);
            if (found?.Messages is [var letter, ..]) return new Delivery.Sent(letter.Id);
            var now = clock.GetUtcNow(); // from here on it may have left again
            await db.Messages.Where(m => m.Id == message.MessageId).ExecuteUpdateAsync(set => set.SetProperty(m => m.AttemptedAt, now), cancellationToken);
            return await SendAsync(message, cancellationToken);
        }
        catch (MailRefusedException refused) when (!refused.IsLost)
        {
            throw new HttpRequestException("Gmail does not say whether the letter left.", refused);
        }
        catch (MailRefusedException refused)
        {
            return new Delivery.Lost(refused.Problem);
        }
    }

    public async Task<ProviderReport> InspectAsync(ChannelAccess access, CancellationToken cancellationToken)
    {
        try
        {
            await gmail.GetAsync<GmailProfile>(access, "profile", cancellationToken);
            return new ProviderReport(null);
        }
        catch (MailRefusedException refused) when (refused.RetryAfter is not null)
        {
            return new ProviderReport(null);
        }
        catch (MailRefusedException refused)
        {
            return new ProviderReport(refused.Problem) { IsLost = refused.IsLost };
        }
    }

    /// <summary>The name of an attachment changes with every look at its letter: so the letter is looked at first.</summary>
    public async Task<FetchedFile> FetchAsync(ChannelAccess access, WantedFile file, CancellationToken cancellationToken)
    {
        var (letter, part) = (file.Reference[..file.Reference.IndexOf('/', StringComparison.Ordinal)], file.Reference[(file.Reference.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        try
        {
            if (await gmail.GetAsync<GmailMessage>(access, $"messages/{Uri.EscapeDataString(letter)}?format=full", cancellationToken) is not { Payload: { } root }) return new FetchedFile.Gone();
            if (GmailReader.FindPart(root, part)?.Body is not { } body) return new FetchedFile.Gone();
            if (body.Size > file.MaxBytes) return new FetchedFile.TooLarge();
            var data = body.Data;
            if (data is null && body.AttachmentId is { } id)
                data = (await gmail.GetAsync<GmailBody>(access, $"messages/{Uri.EscapeDataString(letter)}/attachments/{Uri.EscapeDataString(id)}", cancellationToken))?.Data;
            if (data is null) return new FetchedFile.Gone();
            var bytes = GmailReader.Bytes(data);
            return bytes.Length > file.MaxBytes ? new FetchedFile.TooLarge() : new FetchedFile.Content(bytes);
        }
        catch (MailRefusedException refused)
        {
            return refused.IsLost ? new FetchedFile.Lost(refused.Problem) : refused.RetryAfter is { } wait ? new FetchedFile.RetryLater(wait) : new FetchedFile.Gone();
        }
    }

    public async Task ReleaseAsync(ChannelAccess access, CancellationToken cancellationToken) => await tokens.RevokeAsync(access, cancellationToken);

    // A thread that the owner has deleted is no reason not to answer: then the letter begins one.
    private async Task<GmailMessage> PostAsync(ChannelAccess access, byte[] mail, string? thread, CancellationToken cancellationToken)
    {
        try
        {
            var sent = thread is null ? null : await PutAsync(thread);
            return sent ?? await PutAsync(null) ?? throw new MailRefusedException(MailFailures.MailRefused);
        }
        catch (HttpRequestException away) when ((int?)away.StatusCode >= 500)
        {
            throw new HttpRequestException("Gmail failed while it had the letter.", away); // without a status: it may have left
        }

        Task<GmailMessage?> PutAsync(string? threadId) => mail.Length > LargestInJson
            ? gmail.UploadAsync<GmailMessage>(access, "messages/send", new ThreadRef(threadId), mail, cancellationToken)
            : gmail.PostAsync<GmailMessage>(access, "messages/send", threadId is null ? new { raw = Base64Url.EncodeToString(mail) } : new { raw = Base64Url.EncodeToString(mail), threadId }, cancellationToken);
    }

    private sealed record ThreadRef([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ThreadId);

    private async Task<(OutgoingMail Mail, string? Thread)> ComposeAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        var answered = await db.MailItems.AsNoTracking()
            .Where(item => item.ConversationId == message.ConversationId && item.Address != null)
            .OrderByDescending(item => item.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
        var row = await db.Messages.AsNoTracking().Where(m => m.Id == message.MessageId).Select(m => new { m.Author, m.MemberId, m.SentAt }).SingleAsync(cancellationToken);
        var thread = await db.Conversations.AsNoTracking().Where(c => c.Id == message.ConversationId).Select(c => new { c.Subject, c.LastInboundAt }).SingleAsync(cancellationToken);
        var sender = await db.Businesses.AsNoTracking().Select(business => business.Name).FirstOrDefaultAsync(cancellationToken);
        var subject = answered?.Subject ?? thread.Subject ?? sender ?? "";
        var references = answered?.InternetId is { } id ? answered.References.Append(id).ToList() : [];
        var mail = new OutgoingMail(
            new MailPerson(message.Access.Account, sender), new MailPerson(answered?.Address ?? message.Recipient, null), thread.LastInboundAt is null ? subject : MailWriter.ReplySubject(subject),
            IdOf(message), references, message.Text, row.SentAt, IsAutomatic: row.Author == MessageAuthor.Agent && row.MemberId is null)
        {
            Origin = message.MessageId.Value.ToString("N"),
            Files = message.Files,
        };
        return (mail, answered?.ThreadId);
    }

    // The same for every try, so that a letter can be found again.
    private static string IdOf(OutboundMessage message) => $"<{message.MessageId.Value:N}@{message.Access.Account.Split('@')[^1]}>";
}
