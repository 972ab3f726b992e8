using System.Text.Json.Nodes;

namespace Vivtorok.Api.OpenApi;

/// <summary>What the document says before its routes: how to sign in, and what holds for every request.</summary>
internal static class Preamble
{
    public const string Session = "session";
    public const string ApiKey = "apiKey";
    public const string Visitor = "visitor";

    private const string Description = """
        The API of Vivtorok, an AI CRM for small businesses. The owner's app uses nothing else.

        **Signing in.** Developers send `Authorization: Bearer vk_…` with an API key made in the settings. Browsers sign in and send the session cookie; with it every request that changes something carries the header `X-CSRF: 1`. The web chat's visitors have a token of their own.

        **Errors** are `application/problem+json` with a stable `code`, `errors` by field and a `traceId`: 400 wrong input or unknown parameter, 401 not signed in, 402 over the plan, 403 role or scope, 404 not found or not yours, 409 against a rule, 412 changed by someone else in the meantime (`current` is the row as it stands), 429 too many requests (`Retry-After`).

        **Lists** answer `{"items": […], "nextCursor": null}`; send `cursor` to go on and `limit` (1 to 100) for the size of a page.

        **Edits** take `If-Match` with the `ETag` of the row. **Writes** take an `Idempotency-Key`: a repeat within 24 hours gets the first answer again.

        **Webhooks** tell your own server what happens, signed as [Standard Webhooks](https://www.standardwebhooks.com) says: `{"type": "contact.created", "timestamp": …, "data": {"id": …}}`. They hold ids only; ask the API for the rest.

        **Values.** Times are RFC 3339, money is `{"amount": 45000, "currency": "UAH"}` in minor units, enums are lower camel text. `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` tell what is left.
        """;

    public static void AddTo(JsonObject document)
    {
        document["info"]!["description"] = Description.ReplaceLineEndings("\n");
        var components = document["components"] as JsonObject ?? [];
        document["components"] = components;
        components["securitySchemes"] = new JsonObject
        {
            [Session] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = Http.SessionCookie.Name, ["description"] = "Set by signing in. Unsafe requests need the header `X-CSRF: 1`." },
            [ApiKey] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "vk_…", ["description"] = "An API key; scope `read` for GET, `write` for the rest." },
            [Visitor] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "The token that opening a web chat gave." },
        };
    }
}
