using Vivtorok.Domain;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A follow-up as lists show it.</summary>
public sealed record FollowUpRow(
    FollowUpId Id,
    ContactId ContactId,
    string? ContactName,
    ConversationId ConversationId,
    string Text,
    DateTimeOffset DueAt,
    FollowUpStatus Status,
    DateTimeOffset CreatedAt,
    int Version)
{
    internal static FollowUpRow Of(FollowUp followUp, string? contactName) => new(
        followUp.Id, followUp.ContactId, contactName, followUp.ConversationId, followUp.Text, followUp.DueAt, followUp.Status,
        followUp.CreatedAt, followUp.Version);
}
