using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>A person has looked at why the breaker tripped: the language model answers again, and the day is counted anew.</summary>
public sealed record ResumeModelCommand : IRequest<Result<ModelView>>;

internal sealed class ResumeModelHandler(ModelHealthKeeper keeper, ModelLedger ledger, ModelPages pages) : IRequestHandler<ResumeModelCommand, Result<ModelView>>
{
    public async Task<Result<ModelView>> Handle(ResumeModelCommand request, CancellationToken cancellationToken)
    {
        await keeper.ResumeAsync(await ledger.TurnsTodayAsync(cancellationToken), cancellationToken);
        return await pages.DescribeAsync(cancellationToken);
    }
}
