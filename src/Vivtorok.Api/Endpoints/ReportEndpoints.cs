using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Reports;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Api.Endpoints;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/reports").WithTags("Reports").RequireAuthorization(Policies.Viewer).ProducesProblem(400).ProducesProblem(401);
        group.MapGet("/agent-outcomes", Outcomes).WithName("GetAgentOutcomes").WithSummary("What came of the agent's talks")
            .WithDescription("A talk begins with a customer's message after a day of silence; it counts on the day it began. «from» and «to» are instants, at most 366 days apart.");
        group.MapGet("/agent-outcomes/talks", Talks).WithName("ListOutcomeTalks").WithSummary("The talks behind a figure, newest first");
    }

    /// <summary>A figure and its period.</summary>
    internal sealed record TalksFilter
    {
        public DateTimeOffset From { get; init; }
        public DateTimeOffset To { get; init; }
        public Guid? ChannelId { get; init; }
        public OneOf<OutcomeFigure>? Figure { get; init; }
        public OneOf<HandOffReason>? Reason { get; init; }
        public int? Limit { get; init; }
        public string? Cursor { get; init; }
    }

    private static async Task<Results<Ok<AgentOutcomes>, ProblemHttpResult>> Outcomes(
        DateTimeOffset from, DateTimeOffset to, Guid? channelId, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetAgentOutcomesQuery(Period(from, to, channelId)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<Page<OutcomeTalkRow>>, ProblemHttpResult>> Talks([AsParameters] TalksFilter filter, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(filter.Limit, filter.Cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        var query = new ListOutcomeTalksQuery(Period(filter.From, filter.To, filter.ChannelId), filter.Figure?.Value ?? OutcomeFigure.Handled, filter.Reason?.Value, page.Value);
        return (await mediator.Send(query, cancellationToken)).ToOk();
    }

    private static OutcomePeriod Period(DateTimeOffset from, DateTimeOffset to, Guid? channelId) =>
        new(from.ToUniversalTime(), to.ToUniversalTime(), channelId is { } channel ? new ChannelId(channel) : null);
}
