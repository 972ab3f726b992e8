using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>Changes the draft; customers notice nothing before it is published. Null leaves a part as it is.</summary>
/// <param name="IfMatch">The version the edit is made on; null: any.</param>
public sealed record EditAgentDraftCommand(string? Instructions, AgentTone? Tone, int? IfMatch) : IRequest<Result<AgentView>>;

internal sealed class EditAgentDraftValidator : AbstractValidator<EditAgentDraftCommand>
{
    public EditAgentDraftValidator() => RuleFor(c => c.Instructions).MaximumLength(Domain.Agents.Agent.InstructionsMaxLength);
}

internal sealed class EditAgentDraftHandler(IAppDbContext db, AgentKeeper keeper) : IRequestHandler<EditAgentDraftCommand, Result<AgentView>>
{
    public async Task<Result<AgentView>> Handle(EditAgentDraftCommand request, CancellationToken cancellationToken)
    {
        var agent = await keeper.LoadAsync(cancellationToken);
        if (Versions.Check(agent, request.IfMatch) is { } conflict) return conflict;
        agent.Edit(request.Instructions ?? agent.Instructions, request.Tone ?? agent.Tone);
        await db.SaveChangesAsync(cancellationToken);
        return await keeper.DescribeAsync(cancellationToken);
    }
}
