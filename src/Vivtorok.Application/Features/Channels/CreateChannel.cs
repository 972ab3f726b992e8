using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Makes a channel that needs no provider. Its agent begins in drafts.</summary>
public sealed record CreateChannelCommand(ChannelKind Kind, ChannelDetails Details) : IRequest<Result<ChannelRow>>;

internal sealed class CreateChannelValidator : AbstractValidator<CreateChannelCommand>
{
    public CreateChannelValidator()
    {
        RuleFor(c => c.Details.Name).NotEmpty().WithMessage("Give it a name.").OverridePropertyName("name");
        RuleFor(c => c.Details).SetValidator(new ChannelDetailsValidator()).OverridePropertyName("");
    }
}

internal sealed class CreateChannelHandler(IAppDbContext db, ChannelMaker maker) : IRequestHandler<CreateChannelCommand, Result<ChannelRow>>
{
    public async Task<Result<ChannelRow>> Handle(CreateChannelCommand request, CancellationToken cancellationToken)
    {
        if (request.Kind != ChannelKind.WebChat) return ChannelFailures.NotConnectable;
        var made = await maker.MakeAsync(request.Kind, request.Details.Name!.Trim(), cancellationToken);
        if (!made.IsSuccess) return made.Failure;
        var channel = made.Value;
        request.Details.ApplyTo(channel);
        await db.SaveChangesAsync(cancellationToken);
        return ChannelRow.From(channel);
    }
}
