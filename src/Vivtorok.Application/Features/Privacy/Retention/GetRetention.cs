using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>For how long the workspace keeps what.</summary>
public sealed record GetRetentionQuery : IRequest<Result<RetentionView>>;

/// <summary>Every kind with its days, what is usual and between what they may be.</summary>
public sealed record RetentionView(IReadOnlyList<RetentionRow> Rules, int Version)
{
    internal static RetentionView Of(RetentionRules rules) => new(
        [.. Enum.GetValues<RetentionKind>().Select(kind => (Kind: kind, Bounds: RetentionBounds.Of(kind))).Select(rule => new RetentionRow(rule.Kind, rules.DaysOf(rule.Kind), rule.Bounds.Usual, rule.Bounds.Least, rule.Bounds.Most))],
        rules.Version);
}

/// <summary>A kind of record is kept for so many days.</summary>
public sealed record RetentionRow(RetentionKind Kind, int Days, int Usual, int Least, int Most);

internal sealed class GetRetentionHandler(RetentionShelf shelf) : IRequestHandler<GetRetentionQuery, Result<RetentionView>>
{
    public async Task<Result<RetentionView>> Handle(GetRetentionQuery request, CancellationToken cancellationToken) => RetentionView.Of(await shelf.RulesAsync(cancellationToken));
}

/// <summary>What would go now, were the rules these. Nothing is removed.</summary>
/// <param name="Kind">Null: every kind.</param>
/// <param name="Days">Null: as the rules are.</param>
public sealed record PreviewRetentionQuery(RetentionKind? Kind, int? Days) : IRequest<Result<RetentionPreview>>;

public sealed record RetentionPreview(IReadOnlyList<RetentionPreviewRow> Items);

/// <summary>So many of a kind are from before an instant.</summary>
public sealed record RetentionPreviewRow(RetentionKind Kind, int Days, DateTimeOffset Before, int Rows);

internal sealed class PreviewRetentionHandler(RetentionShelf shelf, TimeProvider clock) : IRequestHandler<PreviewRetentionQuery, Result<RetentionPreview>>
{
    public async Task<Result<RetentionPreview>> Handle(PreviewRetentionQuery request, CancellationToken cancellationToken)
    {
        if (request is { Days: not null, Kind: null }) return Failure.Mistake("kind", "Say for which kind.");
        if (request is { Days: { } asked, Kind: { } kind } && !RetentionBounds.Of(kind).Allow(asked)) return PrivacyFailures.OutOfBounds(kind);
        var (rules, now) = (await shelf.RulesAsync(cancellationToken), clock.GetUtcNow());
        List<RetentionPreviewRow> rows = [];
        foreach (var rule in shelf.All.Where(rule => request.Kind is null || rule.Kind == request.Kind))
        {
            var days = request.Days ?? rules.DaysOf(rule.Kind);
            rows.Add(new RetentionPreviewRow(rule.Kind, days, now.AddDays(-days), await rule.CountAsync(now.AddDays(-days), cancellationToken)));
        }

        return new RetentionPreview(rows);
    }
}

/// <summary>What runs of the rules removed, the newest first.</summary>
public sealed record ListRetentionRunsQuery(PageRequest Page) : IRequest<Result<Page<RetentionRunRow>>>;

/// <summary>A run of a rule. <c>FinishedAt</c> is null where it was broken off, or still goes on.</summary>
public sealed record RetentionRunRow(RetentionRunId Id, RetentionKind Kind, int Days, int Removed, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt);

internal sealed class ListRetentionRunsHandler(IAppDbContext db) : IRequestHandler<ListRetentionRunsQuery, Result<Page<RetentionRunRow>>>
{
    public async Task<Result<Page<RetentionRunRow>>> Handle(ListRetentionRunsQuery request, CancellationToken cancellationToken)
    {
        var found = await db.RetentionRuns.AsNoTracking().Keyset(row => row.StartedAt, row => row.Id, request.Page)
            .Select(row => new RetentionRunRow(row.Id, row.Kind, row.Days, row.Removed, row.StartedAt, row.FinishedAt)).ToListAsync(cancellationToken);
        return request.Page.Cut(found, row => Cursor.At(row.StartedAt, row.Id.Value));
    }
}
