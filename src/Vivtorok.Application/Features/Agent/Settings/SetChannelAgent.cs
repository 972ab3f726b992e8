using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>Whom the agent answers on a channel and how long it waits for the end of a burst. Acts at once.</summary>
/// <param name="BurstWaitSeconds">Null: as it is.</param>
/// <param name="AllowedContacts">For <see cref="AgentMode.AllowList"/>; null: as it is.</param>
public sealed record SetChannelAgentCommand(ChannelId ChannelId, AgentMode Mode, int? BurstWaitSeconds, IReadOnlyList<ContactId>? AllowedContacts)
    : IRequest<Result<AgentChannelRow>>;

internal sealed class SetChannelAgentValidator : AbstractValidator<SetChannelAgentCommand>
{
    private const int MaxAllowed = 500;

    public SetChannelAgentValidator()
    {
        RuleFor(c => c.BurstWaitSeconds).InclusiveBetween(0, Channel.MaxBurstWaitSeconds);
        RuleFor(c => c.AllowedContacts).Must(list => list is null || list.Count <= MaxAllowed).WithMessage($"At most {MaxAllowed} contacts.");
    }
}

internal sealed class SetChannelAgentHandler(IAppDbContext db) : IRequestHandler<SetChannelAgentCommand, Result<AgentChannelRow>>
{
    public async Task<Result<AgentChannelRow>> Handle(SetChannelAgentCommand request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.SingleOrDefaultAsync(c => c.Id == request.ChannelId && c.DisconnectedAt == null, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;
        var allowed = request.AllowedContacts?.Select(id => id.Value).Distinct().ToList() ?? channel.AllowedContacts;
        channel.SetAgent(request.Mode, request.BurstWaitSeconds ?? channel.BurstWaitSeconds, allowed);
        await db.SaveChangesAsync(cancellationToken);
        return AgentKeeper.Row(channel);
    }
}
