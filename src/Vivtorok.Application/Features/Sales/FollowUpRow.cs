using Vivtorok.Domain;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A follow-up as lists show it.</summary>
/// <param name="EndedBy">Why it was not sent; null while it is planned, and once it was sent.</param>
/// <param name="DelayMinutes">How long after our last reply; null: at the time a member chose.</param>
public sealed record FollowUpRow(
    FollowUpId Id,
    ContactId ContactId,
    string? ContactName,
    ConversationId ConversationId,
    string Text,
    DateTimeOffset DueAt,
    FollowUpStatus Status,
    FollowUpEnd? EndedBy,
    int? DelayMinutes,
    DateTimeOffset CreatedAt,
    int Version)
{
    internal static FollowUpRow Of(FollowUp followUp, string? contactName) => new(
        followUp.Id, followUp.ContactId, contactName, followUp.ConversationId, followUp.Text, followUp.DueAt, followUp.Status,
        followUp.EndedBy, followUp.DelayMinutes, followUp.CreatedAt, followUp.Version);
}
