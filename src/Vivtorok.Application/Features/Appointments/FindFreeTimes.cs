using FluentValidation;
using MediatR;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>When a service can start, day by day, by the rules that bind customers. <c>Date</c> null: today.</summary>
public sealed record FindFreeTimesQuery(ServiceId ServiceId, Guid? VariantId, StaffId? StaffId, DateOnly? Date, int Days) : IRequest<Result<FreeTimes>>
{
    public const int MaxDays = 31;
}

public sealed record FreeTimes(IReadOnlyList<FreeDay> Days);

/// <summary>A local day. <c>Closed</c>: the business is not open at all; else an empty list means that nothing is left.</summary>
public sealed record FreeDay(DateOnly Date, bool Closed, IReadOnlyList<DateTimeOffset> Times);

internal sealed class FindFreeTimesValidator : AbstractValidator<FindFreeTimesQuery>
{
    public FindFreeTimesValidator()
    {
        RuleFor(query => query.Days).InclusiveBetween(1, FindFreeTimesQuery.MaxDays);
        RuleFor(query => query.Date).InclusiveBetween(DateOnly.FromDateTime(Bounds.Earliest.Date), DateOnly.FromDateTime(Bounds.Latest.Date));
    }
}

internal sealed class FindFreeTimesHandler(BookingDesk desk) : IRequestHandler<FindFreeTimesQuery, Result<FreeTimes>>
{
    public async Task<Result<FreeTimes>> Handle(FindFreeTimesQuery request, CancellationToken cancellationToken)
    {
        var business = await desk.BusinessAsync(cancellationToken);
        var wish = Wish.Of(business, new WishIds(request.ServiceId, request.VariantId, request.StaffId), Booker.Customer);
        if (!wish.IsSuccess) return wish.Failure;

        var first = request.Date ?? business.Today(desk.Now);
        var calendar = await desk.OpenAsync(first, first.AddDays(request.Days - 1), null, cancellationToken);
        return new FreeTimes([.. Enumerable.Range(0, request.Days).Select(first.AddDays).Select(date => new FreeDay(
            date,
            calendar.SpansOn(date).Count == 0,
            [.. calendar.FreeStarts(wish.Value, date).Select(minute => business.Local(business.Instant(date, minute)))]))]);
    }
}
