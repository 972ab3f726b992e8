using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Forgets the workspace's key, choice and limits: all is as the platform decides.</summary>
public sealed record ResetModelCommand : IRequest<Result<Done>>;

internal sealed class ResetModelHandler(IAppDbContext db) : IRequestHandler<ResetModelCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ResetModelCommand request, CancellationToken cancellationToken)
    {
        if (await db.ModelSettings.SingleOrDefaultAsync(cancellationToken) is not { } setting) return Done.Instance;
        db.ModelSettings.Remove(setting);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
