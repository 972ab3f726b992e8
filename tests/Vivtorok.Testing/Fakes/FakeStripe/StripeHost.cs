using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Testing.Fakes.FakeStripe;

/// <summary>The product on a real address with a server in Stripe's place, for browser journeys that pay.</summary>
public static class StripeHost
{
    public static async Task RunAsync(string url, string folder)
    {
        await using var stripe = new FakeStripe();
        await stripe.StartAsync();
        StripeFixture.ListPrices(stripe.Book);
        stripe.Book.Site = stripe.Address;
        await using var product = Api.App.Build(["--urls", url], builder => Adjust(builder, stripe, folder));
        ((IEndpointRouteBuilder)product).MapPost("/testing/replies", (Guid workspace, int count) => UseAsync(product.Services, workspace, count)).AllowAnonymous();
        await product.Services.PrepareDatabaseAsync();
        await product.StartAsync();
        product.Services.GetRequiredService<PublicAddress>().Set(url);
        stripe.Product = new HttpClient { BaseAddress = new Uri(url) };
        using var ticking = new Timer(_ => Tick(stripe.Book), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await product.WaitForShutdownAsync();
    }

    private static void Tick(StripeBook book)
    {
        lock (book) book.AdvanceTo(TimeProvider.System.GetUtcNow());
    }

    // Nobody can wait in a browser until a thousand answers were sent.
    private static async Task<IResult> UseAsync(IServiceProvider services, Guid workspace, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var id = new WorkspaceId(workspace);
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(id, "system");
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        for (var i = 0; i < count; i++) db.Usage.Add(new UsageRecord(id, new TurnId(Guid.CreateVersion7()), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync(CancellationToken.None);
        return Results.NoContent();
    }

    private static void Adjust(WebApplicationBuilder builder, FakeStripe stripe, string folder)
    {
        builder.Environment.EnvironmentName = "Testing";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("DataDirectory", folder), new("Testing:Enabled", "true"), .. StripeFixture.SettingsFor(stripe.Address)]);
    }
}
