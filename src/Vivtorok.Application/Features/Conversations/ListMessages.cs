using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Conversations.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The newest messages before a sequence, oldest of them first, notes and drafts included.</summary>
/// <param name="Before">Null: the newest there are.</param>
public sealed record ListMessagesQuery(ConversationId ConversationId, int? Before, int Limit) : IRequest<Result<MessagePage>>;

/// <param name="NextBefore">What to ask for next; null at the beginning of the conversation.</param>
public sealed record MessagePage(IReadOnlyList<MessageRow> Items, int? NextBefore);

/// <summary>A message as members see it.</summary>
/// <param name="DraftId">The agent's draft behind a reply.</param>
/// <param name="IsEdited">A member changed the draft's words before they left.</param>
public sealed record MessageRow(
    MessageId Id, int Sequence, MessageKind Kind, MessageAuthor Author, MemberId? MemberId, string? MemberName, string Text, DeliveryStatus Delivery,
    string? Failure, string? FailureCode, string? Reaction, IReadOnlyList<string> Choices, IReadOnlyList<AttachmentRow> Attachments, DateTimeOffset? EditedAt,
    DateTimeOffset? RetractedAt, MessageCost? Cost, MailRow? Mail, TurnId? TurnId, DateTimeOffset SentAt, DraftEnd? DraftEnd, MessageId? DraftId, bool IsEdited, QuotedRow? Quoted);

/// <summary>The message that another one answers, as much of it as is shown above the answer.</summary>
public sealed record QuotedRow(MessageId Id, MessageAuthor Author, string Text);

/// <summary>How a draft ended; null while it waits, and for everything that was no draft.</summary>
public sealed record DraftEnd(DraftOutcome Outcome, DraftRefusal? Reason, string? Note);

internal sealed class ListMessagesHandler(IAppDbContext db) : IRequestHandler<ListMessagesQuery, Result<MessagePage>>
{
    private const int QuotedLength = 200;
    private const string ForCustomerAlone = "••••••"; // the product's own line, such as a code

    public async Task<Result<MessagePage>> Handle(ListMessagesQuery request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? int.MaxValue;
        var page = db.Messages.AsNoTracking().Where(m => m.ConversationId == request.ConversationId && m.Sequence < before).OrderByDescending(m => m.Sequence).Take(request.Limit + 1);
        var newest = await page
            .LeftJoin(db.Messages, m => m.QuotedId, quoted => (MessageId?)quoted.Id, (m, quoted) => new { Message = m, Quoted = quoted })
            .LeftJoin(db.MailItems, row => new { Talk = (ConversationId?)row.Message.ConversationId, Id = (MessageId?)row.Message.Id }, item => new { Talk = item.ConversationId, Id = item.MessageId },
                (row, item) => new { m = row.Message, q = row.Quoted, item })
            .Select(row => new MessageRow(
                row.m.Id, row.m.Sequence, row.m.Kind, row.m.Author, row.m.MemberId, db.Members.Where(member => member.Id == row.m.MemberId).Select(member => member.Name).FirstOrDefault(),
                row.m.Kind == MessageKind.Reply && row.m.Author == MessageAuthor.System ? ForCustomerAlone : row.m.Text, row.m.Delivery, row.m.Failure, row.m.FailureCode, row.m.Reaction, row.m.Choices,
                db.Attachments.Where(a => a.MessageId == row.m.Id).OrderBy(a => a.Position).AsQueryable().Select(AttachmentRow.FromAttachment).ToList(),
                row.m.EditedAt, row.m.RetractedAt, row.m.CostCategory == null ? null : new MessageCost(row.m.CostCategory, row.m.IsBilled, row.m.CostMicros, row.m.CostCurrency),
                row.item == null ? null : new MailRow(row.item.Subject ?? "", row.item.Folded, row.item.Html != null, row.item.HasImages),
                row.m.TurnId, row.m.SentAt,
                row.m.DraftOutcome == null ? null : new DraftEnd(row.m.DraftOutcome.Value, row.m.Refusal, row.m.RefusalNote), row.m.DraftId, row.m.IsEdited,
                row.q == null ? null : new QuotedRow(row.q.Id, row.q.Author, row.q.Kind == MessageKind.Reply && row.q.Author == MessageAuthor.System ? ForCustomerAlone : row.q.Text.Substring(0, Math.Min(row.q.Text.Length, QuotedLength)))))
            .ToListAsync(cancellationToken);
        if (newest.Count == 0 && !await db.Conversations.AnyAsync(c => c.Id == request.ConversationId, cancellationToken)) return ConversationFailures.NotFound;
        var rows = newest.OrderByDescending(m => m.Sequence).Take(request.Limit).Reverse().ToList();
        return new MessagePage(rows, newest.Count > request.Limit ? rows[0].Sequence : null);
    }
}
