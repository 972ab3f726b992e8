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
        if (!await db.Conversations.AnyAsync(c => c.Id == request.ConversationId, cancellationToken)) return ConversationFailures.NotFound;
        var before = request.Before ?? int.MaxValue;
        var newest = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == request.ConversationId && m.Sequence < before)
            .OrderByDescending(m => m.Sequence).Take(request.Limit + 1)
            .Select(m => new MessageRow(
                m.Id, m.Sequence, m.Kind, m.Author, m.MemberId, db.Members.Where(member => member.Id == m.MemberId).Select(member => member.Name).FirstOrDefault(),
                m.Kind == MessageKind.Reply && m.Author == MessageAuthor.System ? ForCustomerAlone : m.Text, m.Delivery, m.Failure, m.FailureCode, m.Reaction, m.Choices,
                db.Attachments.Where(a => a.MessageId == m.Id).OrderBy(a => a.Position).AsQueryable().Select(AttachmentRow.FromAttachment).ToList(),
                m.EditedAt, m.RetractedAt, m.CostCategory == null ? null : new MessageCost(m.CostCategory, m.IsBilled, m.CostMicros, m.CostCurrency),
                db.MailItems.Where(item => item.MessageId == m.Id).Select(item => new MailRow(item.Subject ?? "", item.Folded, item.Html != null, item.HasImages)).FirstOrDefault(),
                m.TurnId, m.SentAt,
                m.DraftOutcome == null ? null : new DraftEnd(m.DraftOutcome.Value, m.Refusal, m.RefusalNote), m.DraftId, m.IsEdited,
                db.Messages.Where(q => q.Id == m.QuotedId).Select(q => new QuotedRow(q.Id, q.Author, q.Kind == MessageKind.Reply && q.Author == MessageAuthor.System ? ForCustomerAlone : q.Text.Substring(0, Math.Min(q.Text.Length, QuotedLength)))).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        var rows = newest.Take(request.Limit).OrderBy(m => m.Sequence).ToList();
        return new MessagePage(rows, newest.Count > request.Limit ? rows[0].Sequence : null);
    }
}
