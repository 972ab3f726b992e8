using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Testing.Fakes.FakeStripe;

/// <summary>The product that takes payments, and a server on loopback in Stripe's place with the same clock.</summary>
public class StripeFixture : ApiFixture
{
    private static readonly TimeSpan Step = TimeSpan.FromDays(1);

    public FakeStripe Stripe { get; } = new();

    public ScriptedAgent Agent { get; } = new();

    /// <summary>What the product must be told of a Stripe at that address.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> SettingsFor(Uri stripe) =>
    [
        new("Payments:Stripe:BaseUrl", stripe.ToString()), new("Payments:Stripe:SecretKey", FakeStripe.SecretKey), new("Payments:Stripe:RetrySeconds", "0.001"),
        new("Payments:Stripe:WebhookSecrets:0", FakeStripe.WebhookSecret), new("Payments:Stripe:WebhookSecrets:1", "whsec_theNextOne"),
        .. Plan.All.SelectMany(plan => plan.Prices.Select(price =>
            new KeyValuePair<string, string?>($"Payments:Stripe:Prices:{plan.Key}:{price.Currency}".ToLowerInvariant(), FakeStripe.PriceId(plan.Key.ToString(), price.Currency)))),
    ];

    /// <summary>The same prices at Stripe.</summary>
    public static void ListPrices(StripeBook book)
    {
        foreach (var (plan, price) in Plan.All.SelectMany(plan => plan.Prices.Select(price => (plan, price))))
        {
            var id = FakeStripe.PriceId(plan.Key.ToString(), price.Currency);
            book.Prices[id] = new StripeListPrice(id, price.Amount, price.Currency.ToLowerInvariant());
        }
    }

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => SettingsFor(Stripe.Address);

    protected override void Replace(IServiceCollection services)
    {
        services.RemoveAll<IAgentModel>();
        services.AddSingleton<IAgentModel>(Agent);
    }

    public override async Task InitializeAsync()
    {
        await Stripe.StartAsync();
        ListPrices(Stripe.Book);
        await base.InitializeAsync();
        Stripe.Book.Site = Stripe.Address;
        Stripe.Book.StartAt(Clock.GetUtcNow());
        Stripe.Product = Anonymous();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Stripe.DisposeAsync();
    }

    /// <summary>Time passes here and at Stripe, and what it brings is done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var until = Clock.GetUtcNow() + time;
        while (Clock.GetUtcNow() < until)
        {
            var next = until - Clock.GetUtcNow() < Step ? until : Clock.GetUtcNow() + Step;
            Clock.Set(next);
            Stripe.Book.AdvanceTo(next);
            await HearAsync();
            await TendSubscriptionsAsync(everyone: false);
        }
    }

    /// <summary>Stripe's news come in and their work is done.</summary>
    public async Task HearAsync()
    {
        await Stripe.DeliverAsync();
        await DrainWorkAsync();
    }

    /// <summary>Does what the job does every hour; <paramref name="everyone"/> as it does at night.</summary>
    public async Task TendSubscriptionsAsync(bool everyone)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new TendSubscriptionsCommand(everyone));
        await DrainWorkAsync();
    }

    /// <summary>Opens the page and pays there; the news is not told yet.</summary>
    public async Task<StripeContract> PayAsync(TestWorkspace workspace, string plan = "solo", string currency = "UAH")
    {
        var page = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/checkout", new { plan, currency });
        var session = new Uri(page["url"]!.GetValue<string>()).Segments[^1];
        Stripe.Book.AdvanceTo(Clock.GetUtcNow());
        return Stripe.Book.Complete(Stripe.Book.Visits[session]);
    }

    /// <summary>A workspace whose trial is over and that has bought a plan.</summary>
    public async Task<(TestWorkspace Workspace, StripeContract Contract)> GivenSubscriberAsync(string plan = "solo", string currency = "UAH")
    {
        var workspace = await GivenWorkspaceAsync();
        await PassAsync(TimeSpan.FromDays(14));
        var contract = await PayAsync(workspace, plan, currency);
        await HearAsync();
        return (workspace, contract);
    }

    /// <summary>Answers of the agent that were sent before this test begins to look.</summary>
    public Task GivenRepliesAsync(TestWorkspace workspace, int count) =>
        FillAsync(workspace, count, (db, id) => db.Usage.Add(new UsageRecord(id, new TurnId(Guid.CreateVersion7()), Clock.GetUtcNow())));

    /// <summary>Contacts who were here before.</summary>
    public Task GivenContactsAsync(TestWorkspace workspace, int count) => FillAsync(workspace, count, (db, id) => db.Contacts.Add(new Contact(id, "Давня", Clock.GetUtcNow())));

    /// <summary>As if nothing had ever been heard of what the workspace bought: the trial of its beginning, and no payer.</summary>
    public async Task ForgetPurchaseAsync(TestWorkspace workspace)
    {
        await using var scope = Services.CreateAsyncScope();
        var id = new WorkspaceId(workspace.Id);
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(id, "system");
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        await db.Invoices.ExecuteDeleteAsync();
        await db.Subscriptions.ExecuteDeleteAsync();
        db.Subscriptions.Add(new Subscription(id, Clock.GetUtcNow()));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task FillAsync(TestWorkspace workspace, int count, Action<IAppDbContext, WorkspaceId> add)
    {
        await using var scope = Services.CreateAsyncScope();
        var id = new WorkspaceId(workspace.Id);
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(id, "system");
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        for (var i = 0; i < count; i++) add(db, id);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Runs a command of the house in the workspace, as its work does.</summary>
    public async Task<Domain.Common.Result<Domain.Common.Done>> WorkAsync(TestWorkspace workspace, Application.Work.IWorkCommand command)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(new WorkspaceId(workspace.Id), "system");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }
}
