using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>The mailbox that is being read.</summary>
/// <param name="Since">When it was connected.</param>
internal sealed record OpenMailbox(WorkspaceId WorkspaceId, ChannelId ChannelId, string Address, DateTimeOffset Since);

/// <summary>
/// Takes in one letter: judged, threaded, folded, and stored with its ledger entry in one save. Whatever is wrong with a letter stays
/// with that letter.
/// </summary>
internal sealed partial class MailIntake(IAppDbContext db, InboundIntake intake, MailThreads threads, IOptions<MailOptions> options, ILogger<MailIntake> logger)
{
    private const string OriginMark = "x-vivtorok-message";

    /// <summary>Google's clock and ours need not agree.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    /// <param name="cursor">Saved together with what the letter causes; null: the place in the mailbox stays.</param>
    public async Task TakeAsync(OpenMailbox mailbox, ReceivedMail mail, string? cursor, CancellationToken cancellationToken)
    {
        try
        {
            var isOld = mail.ReceivedAt < mailbox.Since - Tolerance; // a label on it was changed today
            await ((isOld ? MailVerdict.Aside : MailRules.Judge(mail, mailbox.Address)) switch
            {
                MailVerdict.Customer => TakeCustomerAsync(mailbox, mail, cursor, cancellationToken),
                MailVerdict.Own => TakeOwnAsync(mailbox, mail, cursor, cancellationToken),
                MailVerdict.Bounce => TakeBounceAsync(mailbox, mail, cursor, cancellationToken),
                var verdict => NoteAsync(mailbox, mail.Id, verdict, mail.ReceivedAt, cursor, cancellationToken),
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Unreadable(exception, mailbox.ChannelId.Value);
            db.Forget();
            await NoteAsync(mailbox, mail.Id, MailVerdict.Unreadable, mail.ReceivedAt, cursor, cancellationToken);
        }
    }

    /// <summary>Of mail that is none of the inbox's business only this is kept: that it was seen.</summary>
    public async Task NoteAsync(OpenMailbox mailbox, string id, MailVerdict verdict, DateTimeOffset receivedAt, string? cursor, CancellationToken cancellationToken)
    {
        db.MailItems.Add(new MailItem(mailbox.WorkspaceId, mailbox.ChannelId, id, verdict, receivedAt));
        await MoveAsync(mailbox, cursor, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            db.Forget(); // seen at the same moment by another look
        }
    }

    private async Task TakeCustomerAsync(OpenMailbox mailbox, ReceivedMail mail, string? cursor, CancellationToken cancellationToken)
    {
        var from = mail.From!;
        var split = QuotedText.Split(mail.Text);
        var flood = await threads.IsFloodingAsync(mailbox.ChannelId, from.Address, options.Value.LettersPerSenderAndHour, cancellationToken);
        var known = await threads.FindAsync(mailbox.ChannelId, mail, from.Address, cancellationToken);
        var inbound = new InboundMessage(mailbox.ChannelId, from.Address, mail.Id, Words(split.Text, mail))
        {
            SenderName = Cut(from.Name, Domain.Contacts.Contact.NameMaxLength),
            SenderEmail = from.Address,
            ConversationId = known,
            BeginsAnew = known is null,
            Subject = mail.Subject,
            AgentMayAnswer = !flood && !mail.IsForged,
            Attachments = Files(mail),
            Along = message => AddAsync(mailbox, cursor, Item(mailbox, mail, MailVerdict.Customer).Written(from.Address, mail.Subject, split.Folded, mail.Html).Of(message), cancellationToken),
        };
        await intake.ReceiveAsync(inbound, door: null, cancellationToken);
    }

    // The owner answered from Gmail itself; or it is our own reply, which comes back to us as proof that it left. Only the provider's word
    // that it was sent from here brings a letter this far, so that the mark of our replies can be believed.
    private async Task TakeOwnAsync(OpenMailbox mailbox, ReceivedMail mail, string? cursor, CancellationToken cancellationToken)
    {
        if (await FindOursAsync(mailbox, mail, cancellationToken) is { } ours)
        {
            if (ours.ExternalId != mail.Id) ours.IsKnownAs(mail.Id);
            ours.EndAttempt();
            ours.Settle(DeliveryStatus.Sent);
            await AddAsync(mailbox, cursor, Item(mailbox, mail, MailVerdict.Own).Written(null, mail.Subject, null, null).Of(ours), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        else if (!mail.IsAside && await threads.FindCustomerAsync(mailbox.ChannelId, mail, cancellationToken) is var (address, conversation))
        {
            var split = QuotedText.Split(mail.Text);
            var echo = new InboundEcho(mailbox.ChannelId, address, mail.Id, Words(split.Text, mail))
            {
                ConversationId = conversation,
                BeginsAnew = conversation is null,
                Subject = mail.Subject,
                Attachments = Files(mail),
                Along = message => AddAsync(mailbox, cursor, Item(mailbox, mail, MailVerdict.Own).Written(address, mail.Subject, split.Folded, mail.Html).Of(message), cancellationToken),
            };
            await intake.ReceiveAsync(echo, door: null, cancellationToken);
        }
        else
        {
            await NoteAsync(mailbox, mail.Id, MailVerdict.Own, mail.ReceivedAt, cursor, cancellationToken);
        }
    }

    private async Task TakeBounceAsync(OpenMailbox mailbox, ReceivedMail mail, string? cursor, CancellationToken cancellationToken)
    {
        if (await threads.FindBouncedAsync(mailbox.ChannelId, mail, cancellationToken) is { } id
            && await db.Messages.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } bounced) bounced.Settle(DeliveryStatus.Failed, MailFailures.Bounced);
        await NoteAsync(mailbox, mail.Id, MailVerdict.Bounce, mail.ReceivedAt, cursor, cancellationToken);
    }

    private async Task<Message?> FindOursAsync(OpenMailbox mailbox, ReceivedMail mail, CancellationToken cancellationToken)
    {
        var origin = mail.Marks.TryGetValue(OriginMark, out var mark) && Guid.TryParseExact(mark.Trim(), "N", out var guid) ? new MessageId(guid) : (MessageId?)null;
        return await db.Messages.FirstOrDefaultAsync(m => m.ChannelId == mailbox.ChannelId && m.Kind == MessageKind.Reply
            && (m.ExternalId == mail.Id || (origin != null && m.Id == origin)), cancellationToken);
    }

    private async Task AddAsync(OpenMailbox mailbox, string? cursor, MailItem item, CancellationToken cancellationToken)
    {
        var aside = await db.MailItems.Where(old => old.ChannelId == item.ChannelId && old.ExternalId == item.ExternalId && old.Verdict == MailVerdict.Aside).ToListAsync(cancellationToken);
        db.MailItems.RemoveRange(aside); // it was taken out of the spam
        db.MailItems.Add(item);
        await MoveAsync(mailbox, cursor, cancellationToken);
    }

    private async Task MoveAsync(OpenMailbox mailbox, string? cursor, CancellationToken cancellationToken)
    {
        if (cursor is null) return;
        if (await db.ChannelConnections.SingleOrDefaultAsync(c => c.ChannelId == mailbox.ChannelId, cancellationToken) is { } connection) connection.MoveTo(cursor);
    }

    private static MailItem Item(OpenMailbox mailbox, ReceivedMail mail, MailVerdict verdict) =>
        new MailItem(mailbox.WorkspaceId, mailbox.ChannelId, mail.Id, verdict, mail.ReceivedAt).Threaded(mail.ThreadId, mail.MessageId, mail.References);

    // A letter that is only a subject or a file says that much.
    private static string Words(string text, ReceivedMail mail)
    {
        var words = text.Length > 0 ? text : mail.Subject.Length > 0 ? mail.Subject : string.Join(", ", mail.Attachments.Select(file => file.Name));
        return Cut(words.Length > 0 ? words : "…", Message.TextMaxLength)!;
    }

    private static IReadOnlyList<InboundAttachment> Files(ReceivedMail mail) =>
        [.. mail.Attachments.Select(file => new InboundAttachment(KindOf(file.MediaType), $"{mail.Id}/{file.PartId}", file.Name, file.MediaType, file.Size))];

    private static AttachmentKind KindOf(string mediaType) => mediaType.Split('/')[0] switch
    {
        "image" => AttachmentKind.Image,
        "audio" => AttachmentKind.Audio,
        "video" => AttachmentKind.Video,
        _ => AttachmentKind.Document,
    };

    private static string? Cut(string? text, int length) =>
        text is null || text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter of mailbox {Channel} could not be taken in")]
    private partial void Unreadable(Exception exception, Guid channel);
}
