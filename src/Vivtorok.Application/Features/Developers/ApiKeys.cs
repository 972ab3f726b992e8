using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers;

/// <summary>The keys in force, the newest first.</summary>
public sealed record ListApiKeysQuery(PageRequest Page) : IRequest<Result<Page<ApiKeyRow>>>;

/// <summary>A key without its secret. <c>Hint</c> are its last four characters.</summary>
public sealed record ApiKeyRow(ApiKeyId Id, string Name, string Hint, IReadOnlyList<ApiScope> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt)
{
    internal static ApiKeyRow Of(ApiKey key) => new(key.Id, key.Name, key.Hint, key.Scopes, key.CreatedAt, key.LastUsedAt);
}

internal sealed class ListApiKeysHandler(IAppDbContext db) : IRequestHandler<ListApiKeysQuery, Result<Page<ApiKeyRow>>>
{
    public async Task<Result<Page<ApiKeyRow>>> Handle(ListApiKeysQuery request, CancellationToken cancellationToken)
    {
        var keys = await db.ApiKeys.AsNoTracking().Where(key => key.RevokedAt == null)
            .Keyset(key => key.CreatedAt, key => key.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(keys.ConvertAll(ApiKeyRow.Of), row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}

/// <summary>Makes a key. This is the only time it is shown.</summary>
public sealed record CreateApiKeyCommand(string Name, IReadOnlyList<ApiScope> Scopes) : IRequest<Result<NewApiKey>>;

/// <summary>A key just made, with its secret.</summary>
public sealed record NewApiKey(ApiKeyId Id, string Key, string Name, string Hint, IReadOnlyList<ApiScope> Scopes, DateTimeOffset CreatedAt);

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKeyCommand>
{
    public CreateApiKeyValidator()
    {
        RuleFor(command => command.Name).NotEmpty().MaximumLength(ApiKey.NameMaxLength);
        RuleFor(command => command.Scopes).NotEmpty().WithMessage("Choose read, write or both.");
        RuleForEach(command => command.Scopes).IsInEnum();
    }
}

internal sealed class CreateApiKeyHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<CreateApiKeyCommand, Result<NewApiKey>>
{
    private const int MaxKeys = 50;
    private const int HintLength = 4;

    public async Task<Result<NewApiKey>> Handle(CreateApiKeyCommand request, CancellationToken cancellationToken)
    {
        if (await db.ApiKeys.CountAsync(key => key.RevokedAt == null, cancellationToken) >= MaxKeys) return ApiKeyFailures.TooMany;
        var secret = ApiKey.Prefix + SecretToken.New();
        var key = new ApiKey(caller.WorkspaceId, request.Name.Trim(), SecretToken.Hash(secret), secret[^HintLength..],
            [.. request.Scopes.Distinct()], caller.MemberId!.Value, clock.GetUtcNow());
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return new NewApiKey(key.Id, secret, key.Name, key.Hint, key.Scopes, key.CreatedAt);
    }
}

/// <summary>Takes a key back: requests with it are refused from now on.</summary>
public sealed record RevokeApiKeyCommand(ApiKeyId ApiKeyId) : IRequest<Result<Done>>;

internal sealed class RevokeApiKeyHandler(IAppDbContext db, CallerCache cache, TimeProvider clock) : IRequestHandler<RevokeApiKeyCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeApiKeyCommand request, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.SingleOrDefaultAsync(row => row.Id == request.ApiKeyId && row.RevokedAt == null, cancellationToken);
        if (key is null) return ApiKeyFailures.NotFound;
        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        cache.Clear();
        return Done.Instance;
    }
}
