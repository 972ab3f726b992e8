using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Vivtorok.Testing.Fakes.Gmail;

/// <summary>Google's OAuth: consent, token endpoint with PKCE, revocation, keys.</summary>
public sealed class FakeGoogle(Func<DateTimeOffset> now)
{
    public const string ClientId = "client.apps.example";
    public const string ClientSecret = "client-secret";
    public const string PushAudience = "https://vivtorok.example/webhooks/gmail";
    public const string PushAccount = "push@project.iam.example";

    private readonly ConcurrentDictionary<string, (string Owner, string Challenge, string ReturnTo, string Scope)> _codes = new();
    private readonly ConcurrentDictionary<string, string> _refresh = new();
    private readonly ConcurrentDictionary<string, (string Owner, DateTimeOffset Until)> _access = new();
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "google-1" };

    /// <summary>When a consent ends, in seconds; null: Google names no day.</summary>
    public int? ConsentSeconds { get; set; }

    public int Refreshes { get; private set; }

    /// <summary>The owner agrees on Google's page.</summary>
    /// <param name="scopes">What they leave ticked; null: all.</param>
    /// <returns>What Google puts into the address of the page it returns to.</returns>
    public (string Code, string State) Agree(Uri page, string owner, string[]? scopes = null)
    {
        var query = QueryHelpers.ParseQuery(page.Query);
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["access_type"] != "offline" || query["code_challenge_method"] != "S256")
            throw new InvalidOperationException($"Google would refuse {page}.");
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (owner, query["code_challenge"].ToString(), query["redirect_uri"].ToString(), scopes is null ? query["scope"].ToString() : string.Join(' ', scopes));
        return (code, query["state"].ToString());
    }

    /// <summary>The owner withdraws access, or changes the password.</summary>
    public void Withdraw(string owner)
    {
        foreach (var (token, _) in _refresh.Where(pair => pair.Value == owner)) _refresh.TryRemove(token, out _);
        Expire(owner);
    }

    /// <summary>Access tokens end before their time.</summary>
    public void Expire(string owner)
    {
        foreach (var (token, _) in _access.Where(pair => pair.Value.Owner == owner)) _access.TryRemove(token, out _);
    }

    public bool HasConsentOf(string owner) => _refresh.Values.Contains(owner);

    /// <summary>Whose access token a request carries; null: nobody's.</summary>
    public string? Owner(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.Ordinal) && _access.TryGetValue(authorization[7..], out var access) && access.Until > now() ? access.Owner : null;

    /// <summary>The token that a Pub/Sub push carries.</summary>
    public string PushToken(string audience = PushAudience, string account = PushAccount, bool ours = true) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://accounts.google.com",
        Audience = audience,
        Subject = new ClaimsIdentity([new Claim("email", account), new Claim("email_verified", "true", ClaimValueTypes.Boolean)]),
        Expires = DateTime.UtcNow.AddHours(1),
        SigningCredentials = new SigningCredentials(ours ? _key : new RsaSecurityKey(RSA.Create(2048)) { KeyId = "google-1" }, SecurityAlgorithms.RsaSha256),
    });

    internal void Map(WebApplication app)
    {
        app.MapPost("/token", async (HttpRequest request) => Token(await request.ReadFormAsync()));
        app.MapPost("/revoke", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            if (_refresh.TryGetValue(form["token"].ToString(), out var owner)) Withdraw(owner);
            return Results.Ok();
        });
        app.MapGet("/certs", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = _key.KeyId });
            return Results.Json(new { keys = new[] { new { kty = key.Kty, use = "sig", alg = "RS256", kid = key.Kid, n = key.N, e = key.E } } });
        });
    }

    private IResult Token(IFormCollection form)
    {
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret) return Refuse(401, "invalid_client");
        if (form["grant_type"] == "refresh_token")
            return _refresh.TryGetValue(form["refresh_token"].ToString(), out var known) ? Results.Json(Grant(known, null, "")) : Refuse(400, "invalid_grant");
        if (!_codes.TryRemove(form["code"].ToString(), out var code) || code.ReturnTo != form["redirect_uri"]) return Refuse(400, "invalid_grant");
        if (Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != code.Challenge) return Refuse(400, "invalid_grant");
        var refresh = "1//" + Guid.NewGuid().ToString("N");
        _refresh[refresh] = code.Owner;
        return Results.Json(Grant(code.Owner, refresh, code.Scope));
    }

    private Dictionary<string, object?> Grant(string owner, string? refresh, string scope)
    {
        if (refresh is null) Refreshes++;
        var access = "ya29." + Guid.NewGuid().ToString("N");
        _access[access] = (owner, now().AddSeconds(3599));
        var grant = new Dictionary<string, object?> { ["access_token"] = access, ["expires_in"] = 3599, ["scope"] = scope, ["token_type"] = "Bearer" };
        if (refresh is not null) grant["refresh_token"] = refresh;
        if (refresh is not null && ConsentSeconds is { } seconds) grant["refresh_token_expires_in"] = seconds;
        return grant;
    }

    private static IResult Refuse(int status, string error) => Results.Json(new { error, error_description = "Refused." }, statusCode: status);
}
