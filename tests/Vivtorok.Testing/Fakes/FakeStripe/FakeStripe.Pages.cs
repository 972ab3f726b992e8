using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Vivtorok.Testing.Fakes.FakeStripe;

// The pages that people see at Stripe: where they pay, where they change the card, and the invoice.
public sealed partial class FakeStripe
{
    private void MapPages(WebApplication app)
    {
        app.MapGet("/c/pay/{id}", (string id) => Book.Visits.TryGetValue(id, out var visit) && visit.Status == "open"
            ? Page("Stripe", $"<p>{visit.Price.Amount / 100} {visit.Price.Currency.ToUpperInvariant()}</p><form method=post><label>Card number <input name=card autocomplete=cc-number value=4242424242424242></label><button>Subscribe</button></form><a href=\"{Encode(visit.Form.At("cancel_url"))}\">Back</a>")
            : Results.NotFound());
        app.MapPost("/c/pay/{id}", async (string id) =>
        {
            var visit = Book.Visits[id];
            lock (Book) Book.Complete(visit);
            await DeliverAsync();
            return Results.Redirect(visit.Form.At("success_url")!.Replace("{CHECKOUT_SESSION_ID}", id, StringComparison.Ordinal));
        }).DisableAntiforgery();
        app.MapGet("/p/session/{id}", (string id, string? @return) => Page("Stripe billing portal", $"<p>{Encode(Book.Payers[id].Email)}</p><a href=\"{Encode(@return)}\">Back</a>"));
        app.MapGet("/i/{id}", (string id) => Page("Invoice", Book.Bills[id].Id));
    }

    private static IResult Page(string title, string body) =>
        Results.Content($"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><main><h1>{title}</h1>{body}</main>", "text/html");

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");
}
