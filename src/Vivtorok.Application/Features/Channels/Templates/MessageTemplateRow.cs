using System.Linq.Expressions;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels.Templates;

/// <summary>A template as lists and the composer show it.</summary>
/// <param name="Language">As the provider writes it, such as <c>uk</c> or <c>en_US</c>.</param>
/// <param name="Category"><c>marketing</c>, <c>utility</c> or <c>authentication</c>.</param>
/// <param name="NeedsMore">It takes a picture, a file or a code, so it cannot be sent from here.</param>
public sealed record MessageTemplateRow(
    MessageTemplateId Id,
    string Name,
    string Language,
    string Category,
    TemplateStatus Status,
    string? Header,
    string Body,
    string? Footer,
    IReadOnlyList<string> Buttons,
    IReadOnlyList<TemplateVariable> Variables,
    bool NeedsMore,
    DateTimeOffset SyncedAt)
{
    /// <summary>Whether it can be sent now.</summary>
    public bool CanBeSent => Status == TemplateStatus.Approved && !NeedsMore;

    internal static readonly Expression<Func<MessageTemplate, MessageTemplateRow>> Of = template => new MessageTemplateRow(
        template.Id, template.Name, template.Language, template.Category, template.Status, template.Header, template.Body, template.Footer,
        template.Buttons, template.Variables, template.NeedsMore, template.SyncedAt);
}
