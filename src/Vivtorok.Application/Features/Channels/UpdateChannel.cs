using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Changes what is given of a channel.</summary>
/// <param name="IfMatch">The version the edit is made on; null: any.</param>
public sealed record UpdateChannelCommand(ChannelId Id, ChannelDetails Details, int? IfMatch) : IRequest<Result<ChannelRow>>;

internal sealed class UpdateChannelValidator : AbstractValidator<UpdateChannelCommand>
{
    public UpdateChannelValidator() => RuleFor(c => c.Details).SetValidator(new ChannelDetailsValidator()).OverridePropertyName("");
}

internal sealed class UpdateChannelHandler(IAppDbContext db) : IRequestHandler<UpdateChannelCommand, Result<ChannelRow>>
{
    public async Task<Result<ChannelRow>> Handle(UpdateChannelCommand request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.Include(c => c.Connection).SingleOrDefaultAsync(c => c.Id == request.Id && c.DisconnectedAt == null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;
        if (request.IfMatch is { } version && version != channel.Version) return Failure.Stale();
        request.Details.ApplyTo(channel);
        await db.SaveChangesAsync(cancellationToken);
        return ChannelRow.From(channel);
    }
}
