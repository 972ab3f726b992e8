using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The inbox, newest message first.</summary>
public sealed record ListConversationsQuery(ConversationFilter Filter, PageRequest Page) : IRequest<Result<Page<ConversationRow>>>;

/// <summary>Which conversations. Null parts do not narrow.</summary>
/// <param name="Assignee"><c>me</c>, <c>none</c>, <c>all</c> or a member's id.</param>
/// <param name="HandedOff">Only those the agent gave to people and nobody has closed.</param>
/// <param name="Search">Words in the contact's name, phone or e-mail, or in a message.</param>
public sealed record ConversationFilter(
    ConversationState? State, string? Assignee, ChannelId? ChannelId, ContactId? ContactId, bool HandedOff, string? Search, bool OldestFirst)
{
    public const int SearchMaxLength = 200;
}

internal sealed class ListConversationsHandler(IAppDbContext db, Caller caller) : IRequestHandler<ListConversationsQuery, Result<Page<ConversationRow>>>
{
    public async Task<Result<Page<ConversationRow>>> Handle(ListConversationsQuery request, CancellationToken cancellationToken)
    {
        var (filter, page) = (request.Filter, request.Page);
        if (filter.Search is { Length: > ConversationFilter.SearchMaxLength }) return ConversationFailures.SearchTooLong;
        if (!TryAssignee(filter.Assignee, out var assignee)) return ConversationFailures.WrongAssignee;

        var rows = ConversationSearch.Matching(db, Narrow(db.Conversations.AsNoTracking(), filter), filter.Search);
        if (filter.Assignee == "none") rows = rows.Where(c => c.AssigneeId == null);
        if (assignee is not null) rows = rows.Where(c => c.AssigneeId == assignee);
        var ordered = rows.Keyset(c => c.LastMessageAt, c => c.Id, page, descending: !filter.OldestFirst);
        var found = await ConversationRows.Of(ordered, db, filter.OldestFirst).ToListAsync(cancellationToken);
        return page.Cut(found, row => Cursor.At(row.LastMessageAt, row.Id.Value));
    }

    private static IQueryable<Conversation> Narrow(IQueryable<Conversation> rows, ConversationFilter filter)
    {
        if (filter.State is { } state) rows = rows.Where(c => c.State == state);
        if (filter.ChannelId is { } channel) rows = rows.Where(c => c.ChannelId == channel);
        if (filter.ContactId is { } contact) rows = rows.Where(c => c.ContactId == contact);
        return filter.HandedOff ? rows.Where(c => c.HandOffReason != null && c.State == ConversationState.Open) : rows;
    }

    private bool TryAssignee(string? words, out MemberId? member)
    {
        member = words == "me" ? caller.MemberId : Guid.TryParse(words, out var id) ? new MemberId(id) : null;
        return member is not null || words is null or "all" or "none";
    }
}
