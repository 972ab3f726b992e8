using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Conversations;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Api.Endpoints;

/// <summary>What members do with a conversation.</summary>
internal static class ConversationActionEndpoints
{
    public static void MapConversationActions(this IEndpointRouteBuilder conversations)
    {
        var group = conversations.MapGroup("/{id:guid}").RequireAuthorization(Policies.Agent).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/messages", Write).WithName("WriteMessage").WithSummary("Answer the customer, or leave a note for the team");
        group.MapPost("/template-messages", SendTemplate).WithName("SendTemplateMessage").WithSummary("Answer in an approved template, also when the window has closed");
        group.MapPost("/take-over", (Guid id, IMediator m, CancellationToken ct) => Done(m, new TakeOverCommand(new(id)), ct)).WithName("TakeOver").WithSummary("Take it from the agent");
        group.MapPost("/hand-back", (Guid id, IMediator m, CancellationToken ct) => Done(m, new HandBackCommand(new(id)), ct)).WithName("HandBack").WithSummary("Give it to the agent again");
        group.MapPost("/close", (Guid id, IMediator m, CancellationToken ct) => Done(m, new CloseConversationCommand(new(id)), ct)).WithName("CloseConversation").WithSummary("Nothing more to do");
        group.MapPost("/reopen", (Guid id, IMediator m, CancellationToken ct) => Done(m, new ReopenConversationCommand(new(id)), ct)).WithName("ReopenConversation").WithSummary("People have it again");
        group.MapPost("/read", (Guid id, IMediator m, CancellationToken ct) => Done(m, new ReadConversationCommand(new(id)), ct)).WithName("ReadConversation").WithSummary("Everything was seen");
        group.MapPost("/snooze", (Guid id, SnoozeBody body, IMediator m, CancellationToken ct) => Done(m, new SnoozeConversationCommand(new(id), body.Until), ct))
            .WithName("SnoozeConversation").WithSummary("Out of sight until then");
        group.MapPost("/assign", (Guid id, AssignBody body, IMediator m, CancellationToken ct) =>
            Done(m, new AssignConversationCommand(new(id), body.MemberId is { } member ? new MemberId(member) : null), ct)).WithName("AssignConversation").WithSummary("Say who looks after it");
        group.MapPost("/messages/{messageId:guid}/retry", (Guid id, Guid messageId, IMediator m, CancellationToken ct) =>
            Done(m, new RetryMessageCommand(new(id), new(messageId)), ct)).WithName("RetryMessage").WithSummary("Send a failed reply again");
        group.MapPost("/messages/{messageId:guid}/refuse", (Guid id, Guid messageId, RefuseBody? body, IMediator m, CancellationToken ct) =>
            Done(m, new RefuseDraftCommand(new(id), new(messageId), body?.Reason ?? DraftRefusal.Other, body?.Note), ct)).WithName("RefuseDraft").WithSummary("The agent's draft is not sent");
        group.MapPost("/messages/{messageId:guid}/approve", Approve).WithName("ApproveDraft").WithSummary("The agent's draft leaves, perhaps in other words");
    }

    /// <param name="Text">May be missing where files go.</param>
    internal sealed record WriteBody(string? Text, MessageKind? Kind, IReadOnlyList<Guid>? AttachmentIds, Guid? QuotedId);

    internal sealed record TemplateBody(Guid TemplateId, IReadOnlyDictionary<string, string>? Values);

    internal sealed record SnoozeBody(DateTimeOffset Until);

    internal sealed record AssignBody(Guid? MemberId);

    internal sealed record ApproveBody(string? Text);

    internal sealed record RefuseBody(DraftRefusal? Reason, string? Note);

    private static async Task<Results<Created<MessageWritten>, ProblemHttpResult>> Write(Guid id, WriteBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new WriteMessageCommand(new ConversationId(id), body.Text, body.Kind ?? MessageKind.Reply)
        {
            AttachmentIds = body.AttachmentIds ?? [], QuotedId = body.QuotedId is { } quoted ? new MessageId(quoted) : null,
        };
        var result = await mediator.Send(command, cancellationToken);
        return result.IsSuccess ? TypedResults.Created((string?)null, result.Value) : result.Failure.ToProblem();
    }

    private static async Task<Results<Created<MessageWritten>, ProblemHttpResult>> SendTemplate(
        Guid id, TemplateBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var values = body.Values ?? new Dictionary<string, string>();
        var result = await mediator.Send(new SendTemplateCommand(new ConversationId(id), new MessageTemplateId(body.TemplateId), values), cancellationToken);
        return result.IsSuccess ? TypedResults.Created((string?)null, result.Value) : result.Failure.ToProblem();
    }

    private static async Task<Results<Created<MessageWritten>, ProblemHttpResult>> Approve(
        Guid id, Guid messageId, ApproveBody? body, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new ApproveDraftCommand(new ConversationId(id), new MessageId(messageId), body?.Text), cancellationToken);
        return result.IsSuccess ? TypedResults.Created((string?)null, result.Value) : result.Failure.ToProblem();
    }

    // Every action answers with the conversation as it is now, so that the inbox needs no second request.
    private static async Task<Results<Ok<ConversationDetail>, ProblemHttpResult>> Done(IMediator mediator, IConversationAction action, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(action, cancellationToken);
        if (!result.IsSuccess) return result.Failure.ToProblem();
        var detail = await mediator.Send(new GetConversationQuery(action.ConversationId), cancellationToken);
        return detail.IsSuccess ? TypedResults.Ok(detail.Value) : detail.Failure.ToProblem();
    }
}
