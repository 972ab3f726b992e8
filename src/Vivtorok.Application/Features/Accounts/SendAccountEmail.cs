using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Sends an e-mail of ours.</summary>
public sealed record SendAccountEmailCommand(AccountEmailId EmailId) : IWorkCommand
{
    bool IWorkCommand.WhenClosedToo => true;
}

internal sealed class SendAccountEmailHandler(IAppDbContext db, AccountLetters letters, IEmailSender sender, TimeProvider clock)
    : IRequestHandler<SendAccountEmailCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendAccountEmailCommand request, CancellationToken cancellationToken)
    {
        var row = await db.AccountEmails.SingleOrDefaultAsync(email => email.Id == request.EmailId, cancellationToken);
        if (row is null || row.SentAt is not null) return Done.Instance;
        if (await letters.WriteAsync(row, cancellationToken) is not { } email) return Done.Instance;

        await sender.SendAsync(email, cancellationToken);
        row.Sent(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
