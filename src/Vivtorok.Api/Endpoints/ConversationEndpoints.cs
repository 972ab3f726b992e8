using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Turns;
using Vivtorok.Application.Features.Conversations;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Api.Endpoints;

internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/conversations").WithTags("Conversations").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("", List).WithName("ListConversations").WithSummary("The inbox, newest message first").ProducesProblem(400);
        group.MapGet("/counts", Count).WithName("CountConversations").WithSummary("Numbers beside the inbox's tabs");
        group.MapGet("/{id:guid}", Get).WithName("GetConversation").WithSummary("A conversation with its contact and bookings").ProducesProblem(404);
        group.MapGet("/{id:guid}/messages", Messages).WithName("ListMessages").WithSummary("Messages before a sequence, oldest first").ProducesProblem(400).ProducesProblem(404);
        group.MapGet("/{id:guid}/turns", Turns).WithName("ListTurns").WithSummary("The agent's decision records").ProducesProblem(400).ProducesProblem(404);
        group.MapGet("/{id:guid}/turns/{turnId:guid}", Turn).WithName("GetTurn").WithSummary("A decision record with what the agent saw").ProducesProblem(404);
        group.MapGet("/{id:guid}/turns/{turnId:guid}/requests", Requests).WithName("GetTurnRequests").WithSummary("What was asked of the language model, made again from the record")
            .RequireAuthorization(Policies.Admin).ProducesProblem(403).ProducesProblem(404);
        group.MapGet("/{id:guid}/messages/{messageId:guid}/html", Html).WithName("GetMailHtml").WithSummary("A letter as it was formatted, harmless, for a sandboxed frame")
            .Produces<string>(200, "text/html").ProducesProblem(404);
        group.MapConversationActions();
        group.MapAttachments();
    }

    /// <summary>Filters of the inbox. Properties, not a constructor: the request delegate generator cannot write nullable constructor parameters.</summary>
    internal sealed record ListFilter
    {
        public OneOf<ConversationState>? State { get; init; }
        public string? Assignee { get; init; }
        public Guid? ChannelId { get; init; }
        public Guid? ContactId { get; init; }
        public bool? HandedOff { get; init; }
        public string? Search { get; init; }
        public string? Sort { get; init; }
        public int? Limit { get; init; }
        public string? Cursor { get; init; }
    }

    private static async Task<Results<Ok<Page<ConversationRow>>, ProblemHttpResult>> List(
        [AsParameters] ListFilter filter, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(filter.Limit, filter.Cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        if (filter.Sort is not (null or "newest" or "oldest")) return ConversationFailures.WrongSort.ToProblem();
        var asked = new ConversationFilter(
            filter.State?.Value, filter.Assignee, filter.ChannelId is { } channel ? new ChannelId(channel) : null, filter.ContactId is { } contact ? new ContactId(contact) : null,
            filter.HandedOff ?? false, filter.Search, filter.Sort == "oldest");
        return (await mediator.Send(new ListConversationsQuery(asked, page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ConversationCounts>, ProblemHttpResult>> Count(IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new CountConversationsQuery(), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ConversationDetail>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetConversationQuery(new ConversationId(id)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<MessagePage>, ProblemHttpResult>> Messages(
        Guid id, int? before, int? limit, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, null);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListMessagesQuery(new ConversationId(id), before, page.Value.Limit), cancellationToken)).ToOk();
    }

    /// <param name="images">Whether pictures from elsewhere are loaded: they tell their owner that the letter was opened.</param>
    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Html(
        Guid id, Guid messageId, bool? images, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var html = await mediator.Send(new GetMailHtmlQuery(new ConversationId(id), new MessageId(messageId)), cancellationToken);
        return html.IsSuccess ? MailFrame.Show(html.Value, images ?? false, response) : html.Failure.ToProblem();
    }

    private static async Task<Results<Ok<Page<TurnRow>>, ProblemHttpResult>> Turns(
        Guid id, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListTurnsQuery(new ConversationId(id), page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<TurnDetail>, ProblemHttpResult>> Turn(Guid id, Guid turnId, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetTurnQuery(new ConversationId(id), new TurnId(turnId)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<TurnRequests>, ProblemHttpResult>> Requests(Guid id, Guid turnId, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetTurnRequestsQuery(new ConversationId(id), new TurnId(turnId)), cancellationToken)).ToOk();
    }
}
